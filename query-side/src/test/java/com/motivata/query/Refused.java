package com.motivata.query;

import com.motivata.api.common.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

public final class Refused {

    private Refused() {}

    public static void assertRefused(Refusal.Code code, ThrowingCallable question) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(question)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
