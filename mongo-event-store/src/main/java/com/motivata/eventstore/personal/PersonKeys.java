package com.motivata.eventstore.personal;

import java.util.Optional;
import javax.crypto.SecretKey;

/** One key per person. Destroying it makes everything encrypted with it unreadable, for ever and everywhere. */
public interface PersonKeys {

    /**
     * The person's key, to read with; empty if it was destroyed.
     *
     * @throws UnreadablePersonalData if the person never had a key, or it cannot be unwrapped
     */
    Optional<SecretKey> find(String personId);

    /**
     * The person's key, to write with, made if there never was one; empty if it was destroyed: what is then said
     * about the person is not kept.
     *
     * @throws UnreadablePersonalData if there is a key and it cannot be unwrapped
     */
    Optional<SecretKey> findOrCreate(String personId);

    /** Destroys the person's key, durably. No new one is ever made for this person. */
    void destroy(String personId);
}
