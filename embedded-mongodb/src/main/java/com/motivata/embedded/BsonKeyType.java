package com.motivata.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

import static com.motivata.embedded.KeyOrder.KEYS;

/** Keys in the data file: any BSON value, in {@link KeyOrder}. */
final class BsonKeyType extends BasicDataType<Object> {

    private static final String ONLY_FIELD = "";

    private final BsonType documents = new BsonType();

    @Override
    public int compare(Object left, Object right) {
        return KEYS.compare(left, right);
    }

    @Override
    public int getMemory(Object key) {
        return Footprint.of(key);
    }

    @Override
    public void write(WriteBuffer target, Object key) {
        documents.write(target, new Document(ONLY_FIELD, key));
    }

    @Override
    public Object read(ByteBuffer source) {
        return Missing.ofNullable(documents.read(source).get(ONLY_FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
