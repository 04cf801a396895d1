package jp.miyamichi.ticketing.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.ticketing.postgres.SalesAudit;

/// Kills the seller or PostgreSQL at random moments while tickets are sold, then looks at the books.
public final class SalesSoak {

    private static final int PAUSE_MILLIS_MIN = 200;
    private static final int PAUSE_MILLIS_SPREAD = 1_800;

    /// More sweeps than this would mean that something never comes to an end.
    private static final int SWEEPS_MAX = 1_000;

    private final Path folder;
    private final Random random;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    private SalesSoak(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// @param acknowledged how many sales the sellers were told of
    /// @param problems what is wrong afterwards; empty if nothing is
    public record Outcome(int kills, int acknowledged, List<String> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /// @param folder for the database and the log; it is left there
    public static Outcome run(Path folder, int kills, long seed) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new SalesSoak(folder, seed).run(kills);
    }

    private Outcome run(int kills) throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var log = folder.resolve("seller.log");
            var seller = SellerProcess.start(postgres.connect(), random.nextLong(), log, told);
            for (var i = 0; i < kills; i++) {
                waitForSales(told.size());
                Thread.sleep(PAUSE_MILLIS_MIN + random.nextInt(PAUSE_MILLIS_SPREAD));
                if (random.nextBoolean()) {
                    killPostgres();
                } else {
                    seller.kill();
                    seller = SellerProcess.start(postgres.connect(), random.nextLong(), log, told);
                }
            }
            waitForSales(told.size());
            seller.kill();
            return new Outcome(kills, told.size(), audit(postgres));
        }
    }

    /// A kill means something only where sales go on again after the one before.
    private void waitForSales(int before) throws InterruptedException {
        for (var i = 0; i < 1_200 && told.size() <= before; i++) {
            Thread.sleep(50);
        }
        if (told.size() <= before) {
            throw new IllegalStateException(
                    "nothing was sold for a minute after a kill; see seller.log and server.log in " + folder);
        }
    }

    /// The server and each of its processes, all at once.
    private void killPostgres() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(server -> {
            var workers = server.descendants().toList();
            server.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private List<String> audit(EmbeddedPostgres postgres) throws InterruptedException {
        try (var database = new Database(postgres.connect(), 4, List.of("ticketing"))) {
            while (!database.isUp()) {
                Thread.sleep(100);
            }
            var later = later();
            var office = SoakOffice.on(database, later, random);
            var audit = new SalesAudit(database.jdbi());
            for (var i = 0; i < SWEEPS_MAX && audit.halfDone() > 0; i++) {
                office.sweep().run();
            }
            return audit.problems(told);
        }
    }

    /// A clock that runs ahead: every hold and lease has ended.
    private static InstantSource later() {
        var system = InstantSource.system();
        var steps = new AtomicLong();
        return () -> {
            Instant now = system.instant();
            return now.plus(Duration.ofHours(2)).plusSeconds(steps.getAndIncrement());
        };
    }
}
