package com.motivata.wrong.command.sos;

import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
public class AnAggregate {}
