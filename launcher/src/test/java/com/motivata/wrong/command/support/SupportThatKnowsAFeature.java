package com.motivata.wrong.command.support;

import com.motivata.wrong.command.sos.StateThatHoldsAClock;

public record SupportThatKnowsAFeature(StateThatHoldsAClock feature) {}
