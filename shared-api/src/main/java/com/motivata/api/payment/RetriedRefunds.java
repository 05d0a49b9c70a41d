package com.motivata.api.payment;

import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundStatus;
import java.math.BigDecimal;
import java.util.List;

/** The answer to another try. */
public record RetriedRefunds(List<Refund> refunds) {

    /** @param amount in rupees */
    public record Refund(RefundId refundId, RefundStatus status, BigDecimal amount) {}

    public RetriedRefunds {
        refunds = List.copyOf(refunds);
    }
}
