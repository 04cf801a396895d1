package jp.miyamichi.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.miyamichi.benchmarks.planner.ServerProcess;

/// A server in a process of its own, with a client for it.
record ServiceUnderTest(ServerProcess process, Web web) implements AutoCloseable {

    private static final int CALM_SECONDS_MAX = 90;

    /// Processor time of one second.
    private static final Duration CALM = Duration.ofMillis(150);

    /// The whole service on `data`, with the region that comes with it.
    static ServiceUnderTest whole(Path data, Path region) throws IOException, InterruptedException {
        return start("jp.miyamichi.service.Main", List.of("serve", "--still"), data, region, "readyz");
    }

    /// A bare Vert.x server.
    static ServiceUnderTest ping(Path folder) throws IOException, InterruptedException {
        return start(PingServer.class.getName(), List.of(), folder, folder, "");
    }

    private static ServiceUnderTest start(String main, List<String> command, Path data, Path region, String readiness)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port = ServerProcess.freePort();
        var arguments = command.isEmpty() ? List.of(String.valueOf(port)) : command;
        var settings = Map.of(
                "MIYAMICHI_DATA", data.toString(),
                "MIYAMICHI_REGION", region.toString(),
                "MIYAMICHI_PORT", String.valueOf(port),
                "MIYAMICHI_DEMO", "true");
        var process = ServerProcess.ours(main, arguments, settings, data);
        var web = Web.at(port);
        try {
            process.awaitReady(web.client(), URI.create(web.base() + readiness));
            return new ServiceUnderTest(process, web);
        } catch (IllegalStateException | InterruptedException failed) {
            process.close();
            throw failed;
        }
    }

    /// Waits until the server has nothing to do of its own: after its start the service searches for a while, so that
    /// Java has compiled the planner before anybody asks.
    void awaitCalm() throws InterruptedException {
        for (int seconds = 0; seconds < CALM_SECONDS_MAX; seconds++) {
            var before = cpu();
            Thread.sleep(Duration.ofSeconds(1));
            if (cpu().minus(before).compareTo(CALM) < 0) {
                return;
            }
        }
        throw new IllegalStateException("the service was still busy " + CALM_SECONDS_MAX + " s after its start");
    }

    Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
