package com.motivata.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.InstantSource;
import java.util.stream.IntStream;

/** A process that does nothing but append, from many threads, and says what was acknowledged, until it is killed. */
final class WriterProcess {

    static final String ACKNOWLEDGED = "ACK ";

    private static final int WRITERS = 16;

    private WriterProcess() {}

    public static void main(String[] args) throws InterruptedException {
        MongoClient client = MongoClients.create(args[0]);
        CommitLog log = CommitLog.open(client.getDatabase(args[1]), InstantSource.system());
        for (Thread writer : IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> append(log, args[2] + "-" + writer)))
                .toList()) {
            writer.join();
        }
    }

    private static void append(CommitLog log, String name) {
        for (int n = 0; ; n++) {
            String stream = name + "-" + n;
            log.append(TestLog.commit(stream, 0));
            say(ACKNOWLEDGED + stream);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
