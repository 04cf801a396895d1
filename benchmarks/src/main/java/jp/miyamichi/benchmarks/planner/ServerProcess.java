package jp.miyamichi.benchmarks.planner;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server started for the benchmark, with its output in a file.
public final class ServerProcess implements AutoCloseable {

    /// Both servers run with these; the collector is the one that takes the least processor time on two cores.
    static final List<String> JVM = List.of("-Xmx2g", "-XX:+UseSerialGC");

    private static final Duration START_MAX = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int STOP_SECONDS_MAX = 20;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /// A program of ours in a process of its own, in `folder`, with its output in `server.log` there.
    public static ServerProcess ours(
            String main, List<String> arguments, Map<String, String> environment, Path folder) {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("@" + BenchFolder.ROOT.resolve("service/jvm.options"));
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return start(command, environment, folder, folder.resolve("server.log"));
    }

    /// The class path of this process. The launcher gives it relative to the repository, and the service starts in
    /// another folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> BenchFolder.ROOT.resolve(entry).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /// Waits until `readiness` answers 200.
    public void awaitReady(HttpClient client, URI readiness) throws InterruptedException {
        var request = HttpRequest.newBuilder(readiness)
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended at its start; see " + log);
            }
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nothing listens yet.
            }
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the server was not ready after " + START_MAX.toMinutes() + " min; see " + log);
    }

    /// Processor time used since the start, by all threads, the Java compiler's and the collector's among them.
    public Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException(
                        "this system does not tell the processor time of a process; run the benchmark on Linux"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
