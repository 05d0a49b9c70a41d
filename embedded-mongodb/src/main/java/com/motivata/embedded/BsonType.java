package com.motivata.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the data file, as BSON. The Java serialization that H2 falls back to is slow, ties the file to class
 * versions, and compares keys by their bytes, which differ between a document and its copy read back.
 */
final class BsonType extends BasicDataType<Document> {

    @Override
    public int getMemory(Document document) {
        return Footprint.of(document);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        ByteBuf bytes = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
