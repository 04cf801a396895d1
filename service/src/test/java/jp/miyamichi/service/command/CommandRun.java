package jp.miyamichi.service.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Runs commands that need no planner, and keeps what they print.
final class CommandRun {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T01:02:00Z"));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int with(Map<String, String> environment, String... arguments) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Miyamichi.run(
                new Surroundings(
                        environment,
                        clock -> (_, _) -> {
                            throw new AssertionError("nobody plans here");
                        },
                        CLOCK,
                        out),
                arguments);
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
