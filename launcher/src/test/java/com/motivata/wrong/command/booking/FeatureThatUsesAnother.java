package com.motivata.wrong.command.booking;

import com.motivata.wrong.command.sos.StateThatHoldsAClock;

public record FeatureThatUsesAnother(StateThatHoldsAClock other) {}
