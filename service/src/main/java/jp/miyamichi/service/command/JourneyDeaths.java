package jp.miyamichi.service.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.service.journey.soak.JourneyKills;
import jp.miyamichi.service.journey.soak.JourneySoak;

/// Journeys under deaths at every step, and under kill -9.
final class JourneyDeaths {

    /// A kill of a whole process takes seconds.
    private static final int CASES_PER_KILL = 500;

    private JourneyDeaths() {}

    static SoakCommand.Outcome run(int cases, long seed) {
        try {
            var folder = Files.createTempDirectory("miyamichi-soak-journeys-");
            try (var postgres = EmbeddedPostgres.start(folder)) {
                return new SoakCommand.Outcome(cases, String.join("; ", problems(postgres, folder, cases, seed)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static List<String> problems(EmbeddedPostgres postgres, Path folder, int cases, long seed)
            throws IOException, InterruptedException {
        var problems = new ArrayList<String>();
        try (var database = new Database(postgres.connect(), 4, List.of("service", "ticketing"))) {
            problems.addAll(JourneySoak.run(database, folder.resolve("cases"), cases, seed));
        }
        var kills = JourneyKills.run(
                postgres.connect(), folder.resolve("kills"), Math.max(1, cases / CASES_PER_KILL), seed);
        problems.addAll(kills.problems());
        System.err.printf(
                "%d kills -9, %d journeys acknowledged, database in %s%n", kills.kills(), kills.confirmed(), folder);
        return problems;
    }
}
