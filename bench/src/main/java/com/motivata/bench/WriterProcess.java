package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A process that appends when it is told to, for so many seconds, and says how many events a second it stored. */
final class WriterProcess {

    private static final int WARM_UP_WRITERS = 64;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);

    private WriterProcess() {}

    /** Server, database, contender, writers, name. */
    public static void main(String[] args) throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (MongoClient client = MongoClients.create(args[0])) {
            warmUp(Contender.valueOf(args[2]).appendingIn(client.getDatabase("warm-up-" + args[4] + args[1])));
            Appending log = Contender.valueOf(args[2]).appendingIn(client.getDatabase(args[1]));
            int turn = 0;
            System.out.println("READY");
            for (String seconds = commands.readLine(); seconds != null; seconds = commands.readLine()) {
                Load load = new Load();
                long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(seconds));
                double perSecond = load.run(log, Integer.parseInt(args[3]), nanos, args[4] + turn++);
                System.out.println("RESULT " + perSecond);
            }
        }
    }

    /** A cold compiler would take more of the processors than what is measured; it needs many calls. */
    private static void warmUp(Appending log) throws Exception {
        new Load().run(log, WARM_UP_WRITERS, WARM_UP_NANOS, "warm-up");
    }
}
