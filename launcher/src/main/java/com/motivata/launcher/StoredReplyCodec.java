package com.motivata.launcher;

import com.motivata.api.common.AboutSomebody;
import com.motivata.eventstore.ReplyCodec;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers as JSON, encrypted for the person who got them, or whom they are about. */
final class StoredReplyCodec implements ReplyCodec {

    private static final String OUR_PACKAGE = "com.motivata.api.";

    private final EventSerializer serializer;
    private final JsonMapper mapper;

    StoredReplyCodec(EventSerializer serializer, JsonMapper mapper) {
        this.serializer = serializer;
        this.mapper = mapper;
    }

    @Override
    public byte[] encode(Object result, @Nullable String actorId) {
        var caller = Objects.requireNonNull(actorId, "only a caller can have an idempotency key");
        var person = result instanceof AboutSomebody about ? about.personId() : caller;
        var stored = new StoredReply(person, result.getClass().getName(), mapper.valueToTree(result));
        return serializer.serialize(stored, String.class).getData().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(byte[] reply, @Nullable String actorId) {
        StoredReply stored = serializer.deserialize(new SimpleSerializedObject<>(
                new String(reply, StandardCharsets.UTF_8), String.class, serializer.typeForClass(StoredReply.class)));
        var answer = stored.reply();
        if (answer == null || answer.isNull()) {
            throw new ApiFailure(ErrorCode.CONFLICT, "This request was carried out, but its answer has been erased");
        }
        return mapper.treeToValue(answer, classNamed(stored.type()));
    }

    private static Class<?> classNamed(String name) {
        if (!name.startsWith(OUR_PACKAGE)) {
            throw new IllegalStateException("not an answer of ours: " + name);
        }
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the answer's class has gone: " + name, e);
        }
    }
}
