package jp.miyamichi.planner.otp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.region.RegionBuild;

/// The regions the planner's tests run on, each loaded once a JVM: loading takes seconds, and nothing in it changes.
final class SharedRegions {

    /// Surefire runs in the module's folder.
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    static final Path GRAPHS = Path.of("target", "graphs");

    private static final Map<String, OtpPlanner> PLANNERS = new ConcurrentHashMap<>();

    private SharedRegions() {}

    /// Real streets and stops of central Portland with a made-up timetable: a line every ten minutes, each day.
    static RegionBuild portland() {
        return folder("portland");
    }

    static OtpPlanner planner(RegionBuild region, Instant now) {
        return PLANNERS.computeIfAbsent(region.id() + now, _ -> OtpPlanner.open(region, GRAPHS, () -> now));
    }

    private static RegionBuild folder(String name) {
        var folder = REPOSITORY.resolve("../shared/planner").resolve(name).normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: no " + folder + " on this machine");
        return new RegionBuild(
                name,
                folder,
                name,
                files(folder, ".zip"),
                files(folder, ".osm.pbf").getFirst(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
