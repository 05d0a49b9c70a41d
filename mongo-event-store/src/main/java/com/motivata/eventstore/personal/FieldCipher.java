package com.motivata.eventstore.personal;

import com.motivata.eventstore.BsonJson;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON value as a ciphertext string and back. What is encrypted is its BSON: numbers stay what they are. */
final class FieldCipher {

    private static final String VERSION_1 = "enc:1:";
    private static final String VALUE = "v";

    private FieldCipher() {}

    static JsonNode encrypt(JsonNode value, SecretKey key, String context) {
        byte[] secret = AesGcm.encrypt(bson(value), key, context);
        String text = VERSION_1 + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return JsonNodeFactory.instance.stringNode(text);
    }

    /** @throws UnreadablePersonalData if this was not encrypted with this key and in this context */
    static JsonNode decrypt(JsonNode secret, SecretKey key, String context) {
        if (!secret.isString() || !secret.stringValue().startsWith(VERSION_1)) {
            throw new UnreadablePersonalData("not encrypted, or in a way not known here: " + where(context), null);
        }
        try {
            String text = secret.stringValue().substring(VERSION_1.length());
            byte[] clear = AesGcm.decrypt(Base64.getUrlDecoder().decode(text), key, context);
            return BsonJson.toJson(new RawBsonDocument(clear).get(VALUE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadablePersonalData("changed, moved or encrypted with another key: " + where(context), e);
        }
    }

    private static byte[] bson(JsonNode value) {
        BsonDocument document = new BsonDocument(VALUE, BsonJson.toBson(value));
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return bytes;
    }

    private static String where(String context) {
        return context.replace('\n', ' ');
    }
}
