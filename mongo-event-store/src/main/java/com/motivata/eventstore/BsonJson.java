package com.motivata.eventstore;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as BSON and back, value by value: nothing in it is interpreted (a user's "$oid" stays a key), the order of
 * keys stays, int, long and decimal stay what they are. A decimal BSON cannot hold exactly is refused.
 */
public final class BsonJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BsonJson() {}

    /** @throws LimitExceeded if BSON has no exact place for a value */
    public static BsonValue toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> document(node);
            case ARRAY -> array(node);
            case NUMBER -> number(node);
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NULL, MISSING -> BsonNull.VALUE;
            case BINARY -> new BsonBinary(node.binaryValue());
            case POJO -> throw new LimitExceeded("a value of " + node + " has no JSON form");
        };
    }

    public static JsonNode toJson(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> object(value.asDocument());
            case ARRAY -> list(value.asArray());
            case INT32 -> JSON.numberNode(value.asInt32().getValue());
            case INT64 -> JSON.numberNode(value.asInt64().getValue());
            case DOUBLE -> JSON.numberNode(value.asDouble().getValue());
            case DECIMAL128 ->
                JSON.numberNode(value.asDecimal128().decimal128Value().bigDecimalValue());
            case STRING -> JSON.stringNode(value.asString().getValue());
            case BOOLEAN -> JSON.booleanNode(value.asBoolean().getValue());
            case NULL -> JSON.nullNode();
            case BINARY -> JSON.binaryNode(value.asBinary().getData());
            default -> throw new IllegalStateException("no event was ever stored with a " + value.getBsonType());
        };
    }

    private static BsonDocument document(JsonNode node) {
        BsonDocument document = new BsonDocument();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            document.append(key(property.getKey()), toBson(property.getValue()));
        }
        return document;
    }

    private static String key(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new LimitExceeded("a key with a NUL character cannot be stored");
        }
        return name;
    }

    private static BsonArray array(JsonNode node) {
        BsonArray array = new BsonArray(node.size());
        for (JsonNode element : node) {
            array.add(toBson(element));
        }
        return array;
    }

    private static BsonValue number(JsonNode node) {
        return switch (node.numberType()) {
            case INT -> new BsonInt32(node.intValue());
            case LONG -> new BsonInt64(node.longValue());
            case FLOAT, DOUBLE -> new BsonDouble(node.doubleValue());
            case BIG_INTEGER -> decimal(new BigDecimal((BigInteger) node.numberValue()));
            case BIG_DECIMAL -> decimal(node.decimalValue());
        };
    }

    private static BsonDecimal128 decimal(BigDecimal value) {
        try {
            return new BsonDecimal128(new Decimal128(value));
        } catch (NumberFormatException e) {
            throw new LimitExceeded("the number %s has no exact place in 34 decimal digits".formatted(value));
        }
    }

    private static ObjectNode object(BsonDocument document) {
        ObjectNode object = JSON.objectNode();
        document.forEach((name, value) -> object.set(name, toJson(value)));
        return object;
    }

    private static ArrayNode list(BsonArray array) {
        ArrayNode list = JSON.arrayNode(array.size());
        array.forEach(element -> list.add(toJson(element)));
        return list;
    }
}
