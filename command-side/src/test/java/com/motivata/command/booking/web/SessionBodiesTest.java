package com.motivata.command.booking.web;

import com.motivata.api.common.Change;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.command.support.Bodies;
import com.motivata.web.Caller;
import com.motivata.web.Role;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionBodiesTest {

    private static final SessionId SESSION = new SessionId("0000000000000000000000a1");
    private static final BookingId BOOKING = new BookingId("0000000000000000000000b1");
    private static final UserId ADMIN = new UserId("admin-1");
    private static final String REQUIRED =
            "'title':'T','shortDescription':'S','longDescription':'L','price':499.5,'duration':45,"
                    + "'sessionType':'OTM','category':'health','host':'H'";

    @Test
    void a_new_session_is_live_unless_said_otherwise() {
        var content = Bodies.read("{" + REQUIRED + "}", SessionBody.class)
                .toCommand(SESSION, ADMIN)
                .content();
        assertThat(content.live()).isTrue();
        assertThat(content.price()).isEqualTo(Money.paise(49_950));
        assertThat(content.availableSlots()).isNull();
        assertThat(content.tags()).isEmpty();
    }

    @Test
    void a_new_session_needs_its_words_and_numbers() {
        assertThat(Bodies.problems("{}", SessionBody.class))
                .containsExactly(
                        "Category is required",
                        "Duration is required",
                        "Host is required",
                        "Long description is required",
                        "Price is required",
                        "Session title is required",
                        "Session type is required",
                        "Short description is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'price':-1 | Price must not be negative",
                "'price':0.001 | Price must have at most 8 digits and 2 decimals",
                "'price':100000000 | Price must have at most 8 digits and 2 decimals",
                "'price':1e30 | Price must have at most 8 digits and 2 decimals",
                "'compareAtPrice':1.005 | Compare-at price must have at most 8 digits and 2 decimals",
                "'duration':0 | Duration must be at least 1 minute",
                "'duration':1441 | Duration must be at most 1440 minutes",
                "'hostEmail':'nobody' | Host e-mail must be an e-mail address",
                "'hostPhone':'98765' | Host phone must be written like +919876543210",
                "'calendlyLink':'javascript:alert(1)' | Calendly link must start with https:// or http://",
                "'imageUrl':'/x' | Image URL must start with https:// or http://",
                "'availableSlots':100001 | Available slots must be at most 100000",
                "'tags':[' '] | Tag must not be blank",
                "'title':' ' | Session title is required"
            })
    void a_session_keeps_to_its_limits_when_it_is_written_and_when_it_is_changed(String part, String problem) {
        var written = REQUIRED.replaceFirst(part.substring(0, part.indexOf(':')) + ":('[^']*'|[0-9.]+),?", "");
        assertThat(Bodies.problems("{" + part + "," + written + "}", SessionBody.class))
                .contains(problem);
        assertThat(Bodies.problems("{" + part + "}", SessionChangeBody.class)).containsExactly(problem);
    }

    @Test
    void a_change_tells_what_was_left_out_from_what_was_cleared() {
        var command = Bodies.read("{'compareAtPrice':null,'price':2}", SessionChangeBody.class)
                .toCommand(SESSION, ADMIN);
        assertThat(command.compareAtPrice()).isEqualTo(Change.to(null));
        assertThat(command.price()).isEqualTo(Change.to(Money.paise(200)));
        assertThat(command.hostEmail()).isEqualTo(Change.<String>none());
        assertThat(Bodies.problems("{'availableSlots':null,'sessionDate':null,'tags':null}", SessionChangeBody.class))
                .isEmpty();
    }

    @Test
    void who_books_is_who_their_token_says_unless_they_say_otherwise() {
        var caller = new Caller(
                new UserId("user-1"),
                Set.of(Role.USER),
                "Asha",
                "asha@example.com",
                "+911234567890",
                ZoneId.of("Asia/Kolkata"));
        var known = BookBody.EMPTY.toCommand(BOOKING, SESSION, caller);
        assertThat(known.userName()).isEqualTo("Asha");
        assertThat(known.userEmail()).isEqualTo("asha@example.com");
        assertThat(known.userPhone()).isEqualTo("+911234567890");
        var said =
                Bodies.read("{'userEmail':'other@example.com'}", BookBody.class).toCommand(BOOKING, SESSION, caller);
        assertThat(said.userEmail()).isEqualTo("other@example.com");
        assertThat(said.userPhone()).isEqualTo("+911234567890");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'userEmail':'nobody'} | User e-mail must be an e-mail address",
                "{'userEmail':''} | User e-mail must be an e-mail address",
                "{'userPhone':'123'} | User phone must be written like +919876543210"
            })
    void who_books_says_it_so_that_they_are_found(String body, String problem) {
        assertThat(Bodies.problems(body, BookBody.class)).containsExactly(problem);
    }

    @Test
    void a_status_is_not_nothing() {
        assertThat(Bodies.problems("{'status':null}", BookingChangeBody.class)).containsExactly("Status is required");
        assertThat(Bodies.problems("{'adminNotes':null}", BookingChangeBody.class))
                .isEmpty();
    }
}
