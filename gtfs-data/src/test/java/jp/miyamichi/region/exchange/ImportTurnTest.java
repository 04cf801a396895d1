package jp.miyamichi.region.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two imports at a time, and an import killed in the middle.
class ImportTurnTest {

    @TempDir
    Path folder;

    private Importing importing;
    private Path later;

    @BeforeEach
    void aFeedIsInPlace() throws Exception {
        importing = new Importing(folder);
        importing.run(new SampleFeed().write(folder.resolve("first.zip")));
        later = new SampleFeed().without("fare_attributes.txt").write(folder.resolve("later.zip"));
    }

    @Test
    void aSecondImportWaitsForTheFirstToEnd() throws Exception {
        var validating = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        FeedValidator slow = _ -> {
            validating.countDown();
            awaited(mayEnd);
            return List.of();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> importing.by(slow).run(Importing.order(later)));
            awaited(validating);
            assertThat(importing.run(later))
                    .hasToString("Rejected[problems=[another import of bus is under way; wait until it is done]]");
            mayEnd.countDown();
            assertThat(first.get()).isInstanceOf(ImportAnswer.Accepted.class);
        }
    }

    @Test
    void aKilledImportLeavesTheOldFeedAndTheNextOneSweepsUp() throws Exception {
        var before = importing.files();
        var killed = importUntilKilled();
        assertThat(importing.files()).containsAllEntriesOf(before).containsKey("bus.zip.part");
        assertThat(killed.waitFor()).isNotZero();
        assertThat(importing.run(later)).isInstanceOf(ImportAnswer.Accepted.class);
        assertThat(importing.files()).containsOnlyKeys("bus.zip", "bus.json");
    }

    /// A process of its own that is killed while it validates.
    private Process importUntilKilled() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckImport.class.getName(),
                        folder.toString(),
                        later.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("validating");
        } finally {
            process.destroyForcibly();
        }
        return process;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
