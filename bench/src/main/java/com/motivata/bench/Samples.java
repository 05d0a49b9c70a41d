package com.motivata.bench;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;

/** The events that are stored: about 120 bytes of payload. */
final class Samples {

    record Happened(String what, long amount, String note) {}

    private static final String WHAT = "something that is worth remembering";
    private static final String NOTE = "said by somebody, at some length, so that there is something to store";

    private Samples() {}

    static DomainEventMessage<?> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("Sample", stream, sequence, new Happened(WHAT, sequence, NOTE));
    }

    static Document document(long sequence) {
        return new Document("what", WHAT).append("amount", sequence).append("note", NOTE);
    }
}
