package com.motivata.booking;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.FoldedLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** The slots of a session as the stored log tells them, commit by commit. */
final class SlotLog {

    private final String session;
    private final int capacity;
    private final Set<String> holding = new HashSet<>();
    private final Set<String> released = new HashSet<>();
    private final Map<String, String> bookingOfUser = new HashMap<>();
    private int most;

    private SlotLog(String session, int capacity) {
        this.session = session;
        this.capacity = capacity;
    }

    /** Checks every prefix: never more held than there are, one for each user, and each given back once. */
    static SlotLog check(MongoDatabase database, String session, int capacity) {
        var log = new SlotLog(session, capacity);
        FoldedLog.commits(database).forEach(commit -> log.add(FoldedLog.events(commit)));
        return log;
    }

    int held() {
        return holding.size();
    }

    int released() {
        return released.size();
    }

    /** @return the most that were held at any time */
    int most() {
        return most;
    }

    private void add(List<Document> commit) {
        var types = new ArrayList<String>();
        for (var event : commit) {
            var payload = event.get("payload", Document.class);
            if (session.equals(payload.getString("sessionId"))) {
                types.add(event.getString("type"));
                apply(event.getString("type"), payload);
            }
        }
        assertThat(types.contains("session.SlotReserved")).isEqualTo(types.contains("booking.BookingOpened"));
        assertThat(types.contains("session.SlotReleased")).isEqualTo(types.contains("booking.BookingCancelled"));
        assertThat(holding).hasSizeLessThanOrEqualTo(capacity);
        most = Math.max(most, holding.size());
    }

    private void apply(String type, Document payload) {
        var booking = payload.getString("bookingId");
        var user = payload.getString("userId");
        if (type.equals("session.SlotReserved")) {
            assertThat(holding.add(booking)).isTrue();
            assertThat(bookingOfUser.put(user, booking)).as(user).isNull();
            assertThat(payload.getInteger("bookedSlots")).isEqualTo(holding.size());
        }
        if (type.equals("session.SlotReleased")) {
            assertThat(holding.remove(booking)).isTrue();
            assertThat(released.add(booking)).isTrue();
            assertThat(bookingOfUser.remove(user)).isEqualTo(booking);
            assertThat(payload.getInteger("bookedSlots")).isEqualTo(holding.size());
        }
    }
}
