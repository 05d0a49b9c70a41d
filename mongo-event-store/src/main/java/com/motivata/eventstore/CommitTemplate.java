package com.motivata.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** The bytes of a commit, in which number and time are filled in for each attempt. */
final class CommitTemplate {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final byte[] bytes;
    private final int numberAt;
    private final int timeAt;

    private CommitTemplate(byte[] bytes, int numberAt, int timeAt) {
        this.bytes = bytes;
        this.numberAt = numberAt;
        this.timeAt = timeAt;
    }

    static CommitTemplate of(BsonDocument document) {
        ByteBuffer buffer = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return new CommitTemplate(bytes, placeOf(CommitDocuments.NUMBER, bytes), placeOf(CommitDocuments.AT, bytes));
    }

    private static int placeOf(String field, byte[] bytes) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals(field)) {
                    return reader.getBsonInput().getPosition();
                }
                reader.skipValue();
            }
        }
        throw new IllegalArgumentException("there is no " + field);
    }

    int bytes() {
        return bytes.length;
    }

    RawBsonDocument with(long number, long atMillis) {
        byte[] filled = bytes.clone();
        ByteBuffer.wrap(filled)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(numberAt, number)
                .putLong(timeAt, atMillis);
        return new RawBsonDocument(filled);
    }
}
