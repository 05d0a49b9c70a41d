package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A process that appends when it is told to, for so many seconds, and says how many events a second it stored. */
final class WriterProcess {

    private WriterProcess() {}

    /** Server, database, contender, writers, name. */
    public static void main(String[] args) throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (MongoClient client = MongoClients.create(args[0])) {
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
}
