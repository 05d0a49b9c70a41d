package com.motivata.wrong.command.sos;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
public record CommandThatReadsTheDatabase(MongoOperations mongo) {}
