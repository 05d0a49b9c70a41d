package com.motivata.api.booking;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money on its way back, as the API shows it.
 *
 * @param amount in rupees
 */
public record RefundDue(RefundStatus status, BigDecimal amount, LocalDate estimatedDate) {}
