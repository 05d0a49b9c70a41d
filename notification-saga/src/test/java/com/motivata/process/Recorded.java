package com.motivata.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what sagas want done; fails when it is told to. */
public final class Recorded implements Instructions {

    private final List<Object> commands = new ArrayList<>();
    private @Nullable Object impossible;

    public List<Object> commands() {
        return commands;
    }

    public void makeImpossible(@Nullable Object command) {
        impossible = command;
    }

    @Override
    public void carryOut(Object command) {
        if (command.equals(impossible)) {
            throw new IllegalStateException("it cannot be done");
        }
        commands.add(command);
    }
}
