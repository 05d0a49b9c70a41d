package com.motivata.wrong.command.sos;

import java.time.Clock;

public record StateThatHoldsAClock(Clock clock) {}
