package com.motivata.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the app needs to let its user pay.
 *
 * @param amount in rupees
 * @param keyId what the provider's checkout is opened with
 * @param paymentUrl a page to pay on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentDue(
        String provider,
        String orderId,
        BigDecimal amount,
        String currency,
        @Nullable String keyId,
        @Nullable String paymentUrl) {}
