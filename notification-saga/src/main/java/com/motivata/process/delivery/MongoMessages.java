package com.motivata.process.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationStatus;
import com.motivata.web.NewIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import static com.motivata.process.delivery.MessageDocuments.stored;

/**
 * Messages in a collection. {@code due.<channel>} is when somebody has to look at one again: when it is due, or when the
 * lease of who has claimed it is over. Who is done with a message takes it away. Each channel has a field and so an
 * index of its own: ten thousand mails that cannot be sent are nothing a push message would have to be found among.
 */
@Component
class MongoMessages implements Messages {

    static final String COLLECTION = "messages";
    static final String STRAY_RECEIPTS = "stray_receipts";

    private static final String PENDING = NotificationStatus.PENDING.apiName();
    private static final String DUE = "due.";
    private static final List<String> ALL_DUE =
            Arrays.stream(NotificationChannel.values()).map(MongoMessages::due).toList();
    private static final String CLAIM = "claim";
    private static final String STATUS = "status";
    private static final String HISTORY = "history";

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> strays;
    private final NewIds ids;

    MongoMessages(MongoDatabase database, NewIds ids) {
        this.messages = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.strays = database.getCollection(STRAY_RECEIPTS);
        this.ids = ids;
        ALL_DUE.forEach(due -> messages.createIndex(Indexes.ascending(due)));
        messages.createIndex(Indexes.ascending("subject"));
        messages.createIndex(Indexes.ascending("userId", "createdAt"));
        messages.createIndex(Indexes.ascending("createdAt"));
        messages.createIndex(Indexes.ascending("bookingId"));
        messages.createIndex(Indexes.ascending("attempts.providerMessageId"));
    }

    @Override
    public void add(NewMessage message, Instant now) {
        try {
            messages.insertOne(MessageDocuments.toDocument(message, now));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Due> due(NotificationChannel channel, Instant now, int most) {
        return messages.find(Filters.lte(due(channel), Date.from(now)))
                .projection(Projections.include(due(channel)))
                .limit(most)
                .map(document -> new Due(
                        document.getString("_id"),
                        channel,
                        Objects.requireNonNull(document.getEmbedded(List.of("due", stored(channel)), Date.class))
                                .toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Message> claim(Due due, Instant now, Duration lease) {
        var asSeen = Filters.and(
                Filters.eq("_id", due.id()),
                Filters.eq(due(due.channel()), Date.from(due.nextAt())),
                Filters.eq(STATUS, PENDING));
        var mine = Updates.combine(
                Updates.set(CLAIM, ids.next()), Updates.set(due(due.channel()), Date.from(now.plus(lease))));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(messages.findOneAndUpdate(asSeen, mine, after))
                .map(MessageDocuments::toMessage);
    }

    @Override
    public void closeOpen(Message message, Instant now) {
        for (int number = 0; number < message.attempts().size(); number++) {
            if (message.attempts().get(number).isOpen()) {
                close(message, number, message.attempts().get(number).to(), new Outcome.Unknown("interrupted"), now);
            }
        }
    }

    @Override
    public boolean open(
            Message message, int number, String provider, String address, Decision.Send decision, Instant now) {
        var attempt = new Document("provider", provider)
                .append("to", address)
                .append("startedAt", Date.from(now))
                .append("outcome", Outcome.OPEN);
        return change(
                message,
                Updates.push("attempts", attempt),
                Updates.set("provider", provider),
                Updates.set("title", decision.title()),
                Updates.set("text", decision.text()),
                found(decision.found()));
    }

    @Override
    public void close(Message message, int number, String address, Outcome outcome, Instant now) {
        var attempt = "attempts." + number + ".";
        var changes = new ArrayList<Bson>(List.of(
                Updates.set(attempt + "endedAt", Date.from(now)), Updates.set(attempt + "outcome", outcome.name())));
        if (outcome.reportedCode() != null) {
            changes.add(Updates.set(attempt + "code", outcome.reportedCode()));
        }
        if (outcome instanceof Outcome.Accepted(var providerMessageId) && providerMessageId != null) {
            changes.add(Updates.set(attempt + "providerMessageId", providerMessageId));
        }
        // Whoever holds the claim: what came of a call is true, also when it came too late.
        messages.updateOne(
                Filters.and(Filters.eq("_id", message.id()), Filters.eq(attempt + "to", address)),
                Updates.combine(changes));
    }

    @Override
    public void sent(Message message, Instant now) {
        finish(message, NotificationStatus.SENT, Updates.set("sentAt", Date.from(now)));
    }

    @Override
    public void drop(Message message, Reason reason, String detail, Map<String, String> found, Instant now) {
        var status = reason == Reason.REFUSED || reason == Reason.GAVE_UP
                ? NotificationStatus.FAILED
                : NotificationStatus.SKIPPED;
        finish(
                message,
                status,
                Updates.set("reason", reason.stored()),
                found(found),
                Updates.push(HISTORY, MessageDocuments.step(now, reason.stored(), detail)));
    }

    @Override
    public void defer(Message message, Decision.Defer decision, Instant now) {
        var until = Date.from(decision.until());
        change(
                message,
                Updates.set("dueAt", until),
                Updates.set(due(message.channel()), until),
                found(decision.found()),
                Updates.push(HISTORY, MessageDocuments.step(now, "deferred", decision.why())));
    }

    @Override
    public void retryAt(Message message, Instant when, Instant now) {
        change(message, Updates.set(due(message.channel()), Date.from(when)), Updates.inc("tries", 1));
    }

    @Override
    public void putBack(Message message, Instant when) {
        change(message, Updates.set(due(message.channel()), Date.from(when)));
    }

    @Override
    public void cancel(String subject, Set<NotificationKind> kinds, Cause because, Instant now) {
        var waiting = Filters.and(
                Filters.eq("subject", subject),
                Filters.in("kind", kinds.stream().map(NotificationKind::apiName).toList()),
                Filters.eq(STATUS, PENDING),
                Filters.lt("cause.sequence", because.sequence())); // also where this event comes once more, late
        messages.updateMany(
                waiting,
                Updates.combine(
                        Updates.set(STATUS, NotificationStatus.CANCELLED.apiName()),
                        Updates.set("reason", Reason.NO_LONGER_APPLIES.stored()),
                        Updates.push(
                                HISTORY,
                                MessageDocuments.step(now, "cancelled", because.eventType() + " " + because.eventId())),
                        notDue()));
    }

    @Override
    public Optional<Boolean> retry(String id, String by, Instant now) {
        var stored = messages.find(Filters.eq("_id", id)).first();
        if (stored == null) {
            return Optional.empty();
        }
        var failed = Filters.and(Filters.eq("_id", id), Filters.eq(STATUS, NotificationStatus.FAILED.apiName()));
        var again = Updates.combine(
                Updates.set(STATUS, PENDING),
                Updates.set("dueAt", Date.from(now)),
                Updates.set(DUE + stored.getString("channel"), Date.from(now)),
                Updates.set("tries", 0),
                Updates.set(
                        "forgiven", stored.getList("attempts", Document.class).size()),
                Updates.unset("reason"),
                Updates.push(HISTORY, MessageDocuments.step(now, "retried", by)));
        return Optional.of(messages.updateOne(failed, again).getMatchedCount() == 1);
    }

    @Override
    public boolean receive(Receipt receipt, Instant now) {
        var ours = receipt.messageId() == null
                ? Filters.eq("attempts.providerMessageId", receipt.providerMessageId())
                : Filters.eq("_id", receipt.messageId());
        var same = Filters.and(
                Filters.eq(STATUS, receipt.progress().stored()),
                Filters.eq("providerMessageId", receipt.providerMessageId()));
        var stored = document(receipt);
        var known = messages.countDocuments(Filters.and(ours, Filters.elemMatch("receipts", same))) > 0;
        var found = known
                || messages.updateOne(ours, Updates.addToSet("receipts", stored))
                                .getMatchedCount()
                        == 1;
        if (found) { // also of one that is known: a process may have ended before it got here
            messages.updateOne(Filters.and(ours, isNews(receipt.progress())), progress(receipt.progress()));
        } else {
            var kept = new Document("$setOnInsert", stored.append("receivedAt", Date.from(now)));
            strays.updateOne(same, kept, new UpdateOptions().upsert(true));
        }
        return found;
    }

    /** A failure counts only as long as nothing better was reported; whatever is better counts, also of one given up. */
    private static Bson isNews(Receipt.Progress progress) {
        return switch (progress) {
            case FAILED -> Filters.and(in(NotificationStatus.SENT), Filters.ne("confirmed", true));
            case SENT -> in(NotificationStatus.PENDING, NotificationStatus.SENT, NotificationStatus.FAILED);
            case DELIVERED -> in(NotificationStatus.PENDING, NotificationStatus.SENT, NotificationStatus.FAILED);
            case READ ->
                in(
                        NotificationStatus.PENDING,
                        NotificationStatus.SENT,
                        NotificationStatus.FAILED,
                        NotificationStatus.DELIVERED);
        };
    }

    private static Bson in(NotificationStatus... status) {
        return Filters.in(
                STATUS, Arrays.stream(status).map(NotificationStatus::apiName).toList());
    }

    private static Bson progress(Receipt.Progress progress) {
        var status = Updates.set(STATUS, progress.stored());
        return progress == Receipt.Progress.FAILED
                ? Updates.combine(status, Updates.set("reason", Reason.REFUSED.stored()))
                : Updates.combine(status, Updates.set("confirmed", true), Updates.unset("reason"), notDue());
    }

    private static Document document(Receipt receipt) {
        var document = new Document("status", receipt.progress().stored())
                .append("at", Date.from(receipt.at()))
                .append("providerMessageId", receipt.providerMessageId());
        MessageDocuments.put(document, "code", receipt.code());
        return document;
    }

    private static String due(NotificationChannel channel) {
        return DUE + stored(channel);
    }

    private static Bson notDue() {
        return Updates.combine(ALL_DUE.stream().map(Updates::unset).toList());
    }

    private static Bson found(Map<String, String> found) {
        return Updates.set("found", new Document(new TreeMap<>(found)));
    }

    private void finish(Message message, NotificationStatus status, Bson... more) {
        var changes = new ArrayList<>(List.of(more));
        changes.add(Updates.set(STATUS, status.apiName()));
        changes.add(notDue());
        changes.add(Updates.unset(CLAIM));
        change(message, changes.toArray(Bson[]::new));
    }

    private boolean change(Message message, Bson... changes) {
        var mine = Filters.and(
                Filters.eq("_id", message.id()), Filters.eq(CLAIM, message.claim()), Filters.eq(STATUS, PENDING));
        return messages.updateOne(mine, Updates.combine(changes)).getMatchedCount() == 1;
    }
}
