package com.motivata.wrong.command.sos;

public record RulesThatKnowTheirAggregate(AnAggregate aggregate) {}
