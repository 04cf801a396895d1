package jp.miyamichi.service.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.service.Service;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.planning.PlannerOpener;

/// A whole service for the day, on a database of its own that is thrown away afterwards. The region is the one of the
/// data folder, which is built there if it was not yet.
final class DemoHouse implements AutoCloseable {

    /// With what an operator's system pushes GTFS-Realtime.
    static final String FEED_KEY = "demo-" + UUID.randomUUID();

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Service service;

    private DemoHouse(Path folder, EmbeddedPostgres postgres, Service service) {
        this.folder = folder;
        this.postgres = postgres;
        this.service = service;
    }

    static DemoHouse open(Map<String, String> environment, PlannerOpener opener, DemoClock clock) {
        var folder = temporaryFolder();
        var postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        try {
            var own = new HashMap<>(environment);
            own.put("MIYAMICHI_DATABASE_URL", url(postgres));
            own.put("MIYAMICHI_PORT", "0");
            own.put("MIYAMICHI_DEMO", "true");
            own.put("MIYAMICHI_FEED_TOKEN", FEED_KEY);
            return new DemoHouse(folder, postgres, Service.start(Settings.from(own), opener, clock));
        } catch (RuntimeException failed) {
            postgres.close();
            delete(folder);
            throw failed;
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        var to = postgres.connect();
        return "postgresql://%s:%s@%s:%d/%s".formatted(to.user(), to.password(), to.host(), to.port(), to.database());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("miyamichi-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for a temporary folder", e);
        }
    }

    URI url() {
        return URI.create(service.url());
    }

    @Override
    public void close() {
        service.close();
        postgres.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's folder could not be thrown away: " + folder, e);
        }
    }
}
