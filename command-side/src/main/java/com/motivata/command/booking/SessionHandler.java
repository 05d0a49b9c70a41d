package com.motivata.command.booking;

import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionCommand.DeleteSession;
import com.motivata.api.session.SessionCommand.ReviseSession;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionId;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes the commands of admins about sessions. */
@Component
class SessionHandler {

    private final Repository<Session> sessions;
    private final Clock clock;

    SessionHandler(Repository<Session> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @CommandHandler
    SessionDetails handle(CreateSession command) throws Exception {
        return details(sessions.newInstance(() -> new Session(command, clock.instant())));
    }

    @CommandHandler
    SessionDetails handle(ReviseSession command) {
        var session = find(command.sessionId());
        session.execute(it -> it.revise(command, clock.instant()));
        return details(session);
    }

    @CommandHandler
    void handle(DeleteSession command) {
        find(command.sessionId()).execute(it -> it.delete(command, clock.instant()));
    }

    private Aggregate<Session> find(SessionId id) {
        return Aggregates.load(sessions, id, () -> SessionRules.existing(null));
    }

    private static SessionDetails details(Aggregate<Session> session) {
        return SessionAnswers.details(session.invoke(Session::state));
    }
}
