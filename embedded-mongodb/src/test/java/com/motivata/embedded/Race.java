package com.motivata.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Lets racers go at the same moment and counts those who say they won. */
final class Race {

    private Race() {}

    static int winners(int racers, IntPredicate attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int racer = 0; racer < racers; racer++) {
                int number = racer;
                attempts.add(threads.submit(() -> {
                    start.await();
                    return attempt.test(number);
                }));
            }
            int winners = 0;
            for (Future<Boolean> result : attempts) {
                winners += result.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
