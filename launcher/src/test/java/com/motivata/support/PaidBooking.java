package com.motivata.support;

import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.web.NewIds;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A booking of a session of 1500 rupees whose payment the log is told of at once, whatever provider there is. */
public final class PaidBooking {

    private static final Money PRICE = Money.paise(150_000);

    private final TestApplication application;
    private final SessionId session;
    private final String provider;

    public PaidBooking(TestApplication application, String session) {
        this(application, session, "elsewhere");
    }

    /** @param provider whom it was paid by */
    public PaidBooking(TestApplication application, String session, String provider) {
        this.application = application;
        this.session = new SessionId(session);
        this.provider = provider;
    }

    /** @return the id of the booking, confirmed */
    public String of(String user) {
        var commands = application.bean(CommandGateway.class);
        var id = new BookingId(application.bean(NewIds.class).next());
        commands.sendAndWait(new BookSession(
                id,
                session,
                new UserId(user),
                null,
                "Asha",
                "asha@example.org",
                "+911234567890",
                "About my career",
                ZoneOffset.UTC));
        commands.sendAndWait(new RecordPayment(
                id,
                provider,
                "pay_" + id,
                null,
                Map.of("link", "link_" + id),
                PRICE,
                "upi",
                application.bean(Clock.class).instant()));
        return id.value();
    }
}
