package com.motivata.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, on a database that is somebody else's process. */
final class Application implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("bench.jar", "launcher/target/motivata.jar"));

    /** How long a read waits for what its caller wrote, unless told otherwise. */
    static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/swagger-ui");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private Application(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param heap as in {@code -Xmx} */
    static Application start(String heap, String uri, Path directory) throws IOException {
        Path output = directory.resolve("application.log");
        Files.deleteIfExists(output);
        ProcessBuilder builder = new ProcessBuilder(
                        java(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MOTIVATA_MONGODB_URI",
                        uri,
                        "MOTIVATA_DATA_DIR",
                        directory.resolve("data").toString(),
                        "MOTIVATA_MASTER_KEY",
                        RunHistory.MASTER_KEY,
                        "SERVER_PORT",
                        "0"));
        Process process = builder.start();
        return new Application(process, "http://127.0.0.1:" + port(process, output));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String port(Process process, Path output) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher ready = READY.matcher(Files.readString(output));
            if (ready.find()) {
                return ready.group(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        process.destroyForcibly();
        throw new IOException("the application did not start:\n" + Files.readString(output));
    }

    String token(String role, String name) throws IOException, InterruptedException {
        String body = "{\"role\":\"%s\",\"sub\":\"%s\"}".formatted(role, name);
        return send("POST", "/api/dev/token", "", body).at("/data/accessToken").asString();
    }

    /** @throws IOException also where the answer is a failure */
    JsonNode send(String method, String path, String token, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(method, path, token, body);
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> answer(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path, token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpClient http() {
        return http;
    }

    /** The most memory it ever had of the machine's, in MB; -1 where the system does not say. */
    long peakMemory() {
        File status = new File("/proc/" + process.pid() + "/status");
        try {
            Matcher peak = PEAK.matcher(Files.readString(status.toPath()));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
        } catch (IOException elsewhere) {
            return -1;
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        http.shutdownNow();
    }

    /** Another use of the same jar, until it ends. */
    static void run(Path output, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(java(), "-Xmx1g", "-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MOTIVATA_MASTER_KEY", RunHistory.MASTER_KEY);
        if (builder.start().waitFor() != 0) {
            throw new IOException(Files.readString(output));
        }
    }
}
