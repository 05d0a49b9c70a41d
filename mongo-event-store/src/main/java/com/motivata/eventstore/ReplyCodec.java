package com.motivata.eventstore;

import org.jspecify.annotations.Nullable;

/** Turns the answer of a command into the bytes kept in its commit, and back: a repeated request is answered alike. */
public interface ReplyCodec {

    /**
     * @param result what the command handler returned
     * @param actorId who asked, where known: an answer may hold personal data, to be encrypted with this person's key
     */
    byte[] encode(Object result, @Nullable String actorId);

    /** @throws RuntimeException if the bytes cannot be read, for instance because the actor's key was destroyed */
    Object decode(byte[] reply, @Nullable String actorId);
}
