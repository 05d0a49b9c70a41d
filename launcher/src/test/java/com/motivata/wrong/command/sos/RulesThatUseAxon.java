package com.motivata.wrong.command.sos;

import org.axonframework.modelling.command.AggregateLifecycle;

public class RulesThatUseAxon {
    void decide() {
        AggregateLifecycle.apply("decided");
    }
}
