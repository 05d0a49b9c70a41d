package com.motivata.bench;

import com.motivata.embedded.EmbeddedMongo;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The server all are measured on, in a process of its own: mongo-java-server in memory, or this project's embedded server.
 * In memory, a write takes some time more, as the journals of a majority would, which is what MongoDB waits for unless it
 * is told not to ({@code w: 1}).
 */
final class BenchServer {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> CHANGES_IN_PLACE = Set.of("update", "findandmodify");
    private static final int THREADS = 160;

    private BenchServer() {}

    /** @param args {@code memory <milliseconds per write>} or {@code embedded} */
    public static void main(String[] args) throws InterruptedException, IOException {
        System.out.println("READY " + start(args));
        Thread.currentThread().join();
    }

    private static String start(String[] args) throws IOException {
        if (args[0].equals("embedded")) {
            return EmbeddedMongo.start(Files.createTempDirectory("bench")).connectionString();
        }
        MongoServer server = new MongoServer(new SlowWrites(Long.parseLong(args[1])));
        server.bind(new InetSocketAddress("127.0.0.1", 0), 1, THREADS);
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    private static final class SlowWrites extends MemoryBackend {

        private final long nanos;
        private final Object changing = new Object();

        private SlowWrites(long milliseconds) {
            nanos = TimeUnit.MILLISECONDS.toNanos(milliseconds);
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            if (command.equalsIgnoreCase("hello")) {
                return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            }
            Document answer = answer(channel, database, command, query);
            if (nanos > 0 && WRITES.contains(command.toLowerCase(Locale.ROOT)) && waitsForMajority(query)) {
                LockSupport.parkNanos(nanos);
            }
            return answer;
        }

        /**
         * In memory, the answer to a findAndModify is the stored document itself: what somebody else makes of it before it is
         * sent would be sent, so that two who count up get the same number.
         */
        private Document answer(Channel channel, String database, String command, Document query) {
            if (!CHANGES_IN_PLACE.contains(command.toLowerCase(Locale.ROOT))) {
                return super.handleCommand(channel, database, command, query);
            }
            synchronized (changing) {
                return super.handleCommand(channel, database, command, query).cloneDeeply();
            }
        }

        private static boolean waitsForMajority(Document query) {
            return !(query.get("writeConcern") instanceof Document concern
                    && Integer.valueOf(1).equals(concern.get("w")));
        }
    }
}
