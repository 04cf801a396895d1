package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `miyamichi serve`, as far as it goes without starting anything.
class ServeCommandTest {

    private final CommandRun run = new CommandRun();

    @Test
    void onlyADemonstrationSetsItsOwnTime() {
        assertThat(run.with(Map.of(), "serve", "--at", "2026-11-24T09:30+09:00"))
                .isEqualTo(2);
        assertThat(run.with(Map.of(), "serve", "--demo", "--at", "half past nine"))
                .isEqualTo(2);
    }

    @Test
    void badSettingsAreRefusedBeforeAnythingIsStartedOrWritten(@TempDir Path folder) {
        var data = folder.resolve("data");
        assertThat(run.with(
                        Map.of(
                                "MIYAMICHI_DATA",
                                data.toString(),
                                "MIYAMICHI_PORT",
                                "eighty",
                                "MIYAMICHI_OSM",
                                "/nowhere"),
                        "serve"))
                .isEqualTo(2);
        assertThat(data).doesNotExist();
        assertThat(run.printed()).as("it is not ready").isEmpty();
    }

    @Test
    void aDemonstrationsTimeGoesOnFromWhereItStarts() {
        var now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
        var real = new Surroundings(
                Map.of(),
                _ -> (_, _) -> {
                    throw new AssertionError("nobody plans here");
                },
                now::get,
                new PrintStream(OutputStream.nullOutputStream()));
        var clock = real.startingAt(Instant.parse("2026-11-24T00:30:00Z")).clock();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(7)));
        assertThat(clock.instant()).isEqualTo("2026-11-24T00:37:00Z");
    }
}
