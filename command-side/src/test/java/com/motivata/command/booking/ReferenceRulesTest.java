package com.motivata.command.booking;

import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.session.BookingId;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The values of a booking that check themselves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceRulesTest {

    @ParameterizedTest
    @CsvSource({
        "6745a0f0aaaaaaaa00000000, SB-000000",
        "6745a0f0aaaaaaaaffffffff, SB-ZZZZZZ",
        "6745a0f0aaaaaaaa00000001, SB-100000",
        "6745a0f0aaaaaaaa3e000000, SB-00000Z",
    })
    void thirty_random_bits_are_six_digits(String fresh, String reference) {
        assertThat(ReferenceRules.drawnFrom(fresh)).hasToString(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SB-7K3M9", "SB-7K3M9QQ", "SB-7K3M9I", "SB-7K3M9L", "SB-7K3M9O", "SB-7K3M9U", "sb-7k3m9q"})
    void a_reference_has_no_letters_to_be_mistaken(String wrong) {
        assertThat(BookingReference.isValid(wrong)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new BookingReference(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "https://calendly.com/a, https://calendly.com/a?utm_source=app&utm_content=SB-7K3M9Q",
        "https://calendly.com/a?month=2, https://calendly.com/a?month=2&utm_source=app&utm_content=SB-7K3M9Q",
        "https://calendly.com/a#x, https://calendly.com/a?utm_source=app&utm_content=SB-7K3M9Q#x",
    })
    void a_link_carries_the_reference(String link, String tracked) {
        assertThat(new BookingReference("SB-7K3M9Q").trackedIn(link, null, null))
                .isEqualTo(tracked);
    }

    @Test
    void a_link_says_who_it_is_for_and_nothing_else_can_be_put_into_it() {
        assertThat(new BookingReference("SB-7K3M9Q")
                        .trackedIn("https://calendly.com/a#x", "Ümi & Søn#1", "a+b@example.org"))
                .isEqualTo("https://calendly.com/a?utm_source=app&utm_content=SB-7K3M9Q"
                        + "&email=a%2Bb%40example.org&name=%C3%9Cmi%20%26%20S%C3%B8n%231#x");
        assertThat(new BookingReference("SB-7K3M9Q").trackedIn("https://calendly.com/a", "Uma", null))
                .isEqualTo("https://calendly.com/a?utm_source=app&utm_content=SB-7K3M9Q&name=Uma");
    }

    @Test
    void a_refund_names_its_booking() {
        var booking = new BookingId("0000000000000000000000b1");
        assertThat(RefundId.of(booking, 12).bookingId()).isEqualTo(booking);
        assertThat(RefundId.of(booking, 12)).hasToString("0000000000000000000000b1-12");
        assertThatIllegalArgumentException().isThrownBy(() -> new RefundId("0000000000000000000000b1-0"));
    }

    @ParameterizedTest
    @CsvSource({"1500, 150000", "499.5, 49950", "0, 0", "0.01, 1", "499.500, 49950"})
    void money_is_whole_paise(BigDecimal rupees, long paise) {
        assertThat(Money.rupees(rupees)).isEqualTo(Money.paise(paise));
        assertThat(Money.paise(paise).decimal()).isEqualByComparingTo(rupees);
    }

    @Test
    void money_is_neither_split_nor_mixed_nor_negative() {
        assertThatThrownBy(() -> Money.rupees(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.paise(1).minus(Money.paise(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.paise(1).plus(new Money(1, "USD")));
        assertThat(Money.paise(101).percent(50)).isEqualTo(Money.paise(51));
    }
}
