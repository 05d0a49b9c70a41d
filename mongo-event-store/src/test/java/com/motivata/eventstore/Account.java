package com.motivata.eventstore;

import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The events of a small domain, to have something to store. */
interface Account {

    record Opened(String accountId) implements Account {}

    record Deposited(String accountId, long amount) implements Account {}

    record Rated(String accountId, BigDecimal rate, Map<String, Object> details) implements Account {}

    EventTypes TYPES = EventTypes.of(List.of(
            new EventType("account.Opened", "1", Opened.class),
            new EventType("account.Deposited", "2", Deposited.class),
            new EventType("account.Rated", "1", Rated.class)));
}
