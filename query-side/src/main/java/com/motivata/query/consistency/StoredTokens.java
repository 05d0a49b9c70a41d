package com.motivata.query.consistency;

import com.mongodb.client.model.Filters;
import com.motivata.query.LogPosition;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Looks at the tokens in Axon's {@code MongoTokenStore} without claiming them, which its own read method would do. */
public final class StoredTokens {

    private final MongoOperations mongo;
    private final Serializer serializer;
    private final String collection;

    /** @param serializer the one the token store writes with */
    public StoredTokens(MongoOperations mongo, Serializer serializer, String collection) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.collection = collection;
    }

    /** The position of each segment, by its number. */
    Map<Integer, Long> positions(String group) {
        return mongo.execute(collection, tokens -> {
            var positions = new HashMap<Integer, Long>();
            tokens.find(Filters.eq("processorName", group))
                    .forEach(token -> positions.put(token.getInteger("segment"), position(token)));
            return positions;
        });
    }

    private long position(Document stored) {
        var token = stored.get("token", Binary.class);
        if (token == null) {
            return LogPosition.NONE;
        }
        var serialized =
                new SimpleSerializedObject<>(token.getData(), byte[].class, stored.getString("tokenType"), null);
        return LogPosition.of(serializer.<byte[], TrackingToken>deserialize(serialized));
    }
}
