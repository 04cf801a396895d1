package jp.miyamichi.service.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jp.miyamichi.ticketing.soak.SalesSoak;

/// Sales under kill -9 of the seller and of PostgreSQL.
final class SalesKills {

    /// A kill takes seconds where another soak's case takes less than a millisecond.
    private static final int CASES_PER_KILL = 200;

    private SalesKills() {}

    static SoakCommand.Outcome run(int cases, long seed) {
        try {
            var folder = Files.createTempDirectory("miyamichi-soak-sales-");
            var outcome = SalesSoak.run(folder, Math.max(1, cases / CASES_PER_KILL), seed);
            System.err.printf(
                    "%d kills, %d sales acknowledged, database in %s%n",
                    outcome.kills(), outcome.acknowledged(), folder);
            return new SoakCommand.Outcome(cases, String.join("; ", outcome.problems()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
