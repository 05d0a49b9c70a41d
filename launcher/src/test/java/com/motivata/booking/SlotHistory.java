package com.motivata.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What clients saw of a session's slots, each client one thing after the other. It is linearizable if every request can be
 * thought to have happened in an instant between its sending and its answer, so that all answers are right.
 *
 * @param clients what each of them did, in order
 */
record SlotHistory(int capacity, List<List<Operation>> clients) {

    enum Outcome {
        BOOKED,
        FULLY_BOOKED,
        CANCELLED
    }

    /** In nanoseconds of one clock. */
    record Operation(Outcome outcome, long sent, long answered) {}

    /** Depth first, but no combination of how far each client is thought to be twice. */
    boolean isLinearizable() {
        Set<List<Integer>> seen = new HashSet<>();
        var open = new ArrayList<List<Integer>>();
        open.add(clients.stream().map(client -> 0).toList());
        while (!open.isEmpty()) {
            var done = open.removeLast();
            if (isComplete(done)) {
                return true;
            }
            for (var next : successors(done)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private boolean isComplete(List<Integer> done) {
        for (int client = 0; client < clients.size(); client++) {
            if (done.get(client) < clients.get(client).size()) {
                return false;
            }
        }
        return true;
    }

    /** Nothing can have happened before it was sent, nor after another that was sent when it had been answered. */
    private List<List<Integer>> successors(List<Integer> done) {
        long firstAnswer = Long.MAX_VALUE;
        for (int client = 0; client < clients.size(); client++) {
            if (done.get(client) < clients.get(client).size()) {
                firstAnswer = Math.min(
                        firstAnswer, clients.get(client).get(done.get(client)).answered());
            }
        }
        var found = new ArrayList<List<Integer>>();
        int booked = booked(done);
        for (int client = 0; client < clients.size(); client++) {
            if (done.get(client) < clients.get(client).size()) {
                var next = clients.get(client).get(done.get(client));
                if (next.sent() <= firstAnswer && isRight(next, booked)) {
                    found.add(further(done, client));
                }
            }
        }
        return found;
    }

    private boolean isRight(Operation operation, int booked) {
        return switch (operation.outcome()) {
            case BOOKED -> booked < capacity;
            case FULLY_BOOKED -> booked == capacity;
            case CANCELLED -> true;
        };
    }

    private int booked(List<Integer> done) {
        int booked = 0;
        for (int client = 0; client < clients.size(); client++) {
            for (var operation : clients.get(client).subList(0, done.get(client))) {
                booked += switch (operation.outcome()) {
                    case BOOKED -> 1;
                    case CANCELLED -> -1;
                    case FULLY_BOOKED -> 0;
                };
            }
        }
        return booked;
    }

    private static List<Integer> further(List<Integer> done, int client) {
        var next = done.toArray(Integer[]::new);
        next[client]++;
        return Arrays.asList(next);
    }
}
