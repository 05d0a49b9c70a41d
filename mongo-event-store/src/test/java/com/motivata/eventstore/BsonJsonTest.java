package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.util.Objects;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BsonJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final MongoCollection<BsonDocument> collection =
            TestServer.newDatabase().getCollection("values", BsonDocument.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$oid\": \"507f1f77bcf86cd799439011\"}",
                "{\"$numberLong\": \"1\", \"$date\": {\"$gt\": 0}}",
                "{\"a.b\": 1, \"\": 2, \"$\": 3}",
                "{\"z\": 1, \"a\": {\"y\": 1, \"b\": 2}, \"m\": []}",
                "{\"null\": null, \"false\": false, \"zero\": 0, \"empty\": \"\"}",
                "{\"int\": 2147483647, \"long\": 2147483648, \"min\": -9223372036854775808}",
                "{\"double\": 0.1, \"tiny\": 5e-324, \"text\": \"ä \\u0000 🙂\"}",
                "[1, [2.5, [\"x\"]]]"
            })
    void json_comes_back_from_the_server_as_it_went(String json) {
        JsonNode node = MAPPER.readTree(json);

        assertThat(stored(node).toString()).isEqualTo(node.toString());
        assertThat(stored(node)).isEqualTo(node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.10", "7.250", "-0.001", "1E+3", "1234567890123456789012345678901234", "9.99E-100", "0E-10"})
    void decimals_keep_value_and_scale(String decimal) {
        JsonNode node = JsonNodeFactory.instance.numberNode(new BigDecimal(decimal));

        assertThat(stored(node).decimalValue()).isEqualTo(new BigDecimal(decimal));
    }

    @Test
    void a_long_that_fits_an_int_stays_a_long() {
        assertThat(stored(JsonNodeFactory.instance.numberNode(5L)).isLong()).isTrue();
        assertThat(stored(JsonNodeFactory.instance.numberNode(5)).isInt()).isTrue();
    }

    private JsonNode stored(JsonNode value) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("value", value);
        collection.deleteMany(new BsonDocument());
        collection.insertOne(BsonJson.toBson(document).asDocument());
        BsonDocument found = Objects.requireNonNull(collection.find().first());
        return BsonJson.toJson(found.get("value"));
    }
}
