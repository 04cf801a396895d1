package jp.miyamichi.benchmarks.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where the benchmark keeps its copies: our service's data with the region in it, and the peer's folder. The folder
/// the region came from is only read.
record BenchFolder(Path base) {

    /// The repository: the launcher starts everything there.
    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final String REGION = "benchmark";

    BenchFolder {
        base = base.toAbsolutePath().normalize();
    }

    Path data() {
        return base.resolve("data");
    }

    Path region() {
        return data().resolve("region").resolve(REGION);
    }

    Path peer() {
        return base.resolve("otp");
    }

    /// Copies the region's files, and makes them the service's current region.
    void take(Path source) throws IOException {
        Files.createDirectories(region());
        try (var files = Files.list(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = region().resolve(String.valueOf(file.getFileName()));
                if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    copy.toFile().setWritable(true);
                }
            }
        }
        Files.writeString(data().resolve("region").resolve("current"), REGION);
    }

    /// The graph our service built, which the peer loads as well.
    Path graph() throws IOException {
        try (var files = Files.walk(region())) {
            return files.filter(file -> file.toString().endsWith(".graph"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("our service left no graph in " + region()));
        }
    }
}
