package com.motivata.launcher;

import com.motivata.eventstore.CommitFacts;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.RecordedCommit;
import com.motivata.eventstore.ReplyCodec;
import com.motivata.web.RecordedReplies;
import com.motivata.web.RecordedReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the event log what an idempotency key led to: the key is the id of the commit that holds the effect. */
@Component
class LogReplies implements RecordedReplies {

    private final CommitLog log;
    private final ReplyCodec codec;

    LogReplies(CommitLog log, ReplyCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public Optional<RecordedReply> find(String idempotencyId) {
        return log.findByCommitId(idempotencyId).map(this::recorded);
    }

    @Override
    public void rememberUnchanged(String idempotencyId, String requestHash, String actorId, @Nullable Object reply) {
        log.appendEmpty(CommitFacts.none()
                .withCommitId(idempotencyId)
                .withActor(actorId, null)
                .withReply(requestHash, reply == null ? null : codec.encode(reply, actorId)));
    }

    private RecordedReply recorded(RecordedCommit commit) {
        var reply = commit.reply()
                .map(bytes -> codec.decode(bytes, commit.actorId()))
                .orElse(null);
        return new RecordedReply(commit.requestHash().orElse(""), reply);
    }
}
