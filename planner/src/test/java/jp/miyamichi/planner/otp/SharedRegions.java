package jp.miyamichi.planner.otp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.RegionCompiler;

/// The regions the planner's tests run on, each loaded once a JVM: loading takes seconds, and nothing in it
/// changes.
final class SharedRegions {

    /// Surefire runs in the module's folder.
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    static final Path GRAPHS = Path.of("target", "graphs");

    private static final Map<String, RegionBuild> BUILDS = new ConcurrentHashMap<>();
    private static final Map<String, OtpPlanner> PLANNERS = new ConcurrentHashMap<>();

    private SharedRegions() {}

    /// Real streets and stops of central Portland with a made-up timetable: a line every ten minutes, each day.
    static RegionBuild portland() {
        return folder("portland");
    }

    /// A bus line and a deviating flex service in Cobb County; small, so quick to build.
    static RegionBuild cobb() {
        return folder("cobb");
    }

    /// The region in this repository, compiled as it is: synthetic streets, the real timetable of the tram.
    static RegionBuild utsunomiya() {
        return BUILDS.computeIfAbsent(
                "utsunomiya",
                _ -> RegionCompiler.build(
                        REPOSITORY.resolve("gtfs-data/regions/utsunomiya"),
                        Path.of("target", "data"),
                        Optional.empty()));
    }

    static OtpPlanner planner(RegionBuild region, Instant now) {
        return PLANNERS.computeIfAbsent(region.id() + now, _ -> OtpPlanner.open(region, GRAPHS, () -> now));
    }

    private static RegionBuild folder(String name) {
        var folder = REPOSITORY.resolve("../shared/planner").resolve(name).normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: no " + folder + " on this machine");
        return RegionBuild.open(folder);
    }
}
