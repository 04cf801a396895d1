package jp.miyamichi.benchmarks.planner;

import java.nio.file.Files;
import java.nio.file.Path;

/// OpenTripPlanner's server as one jar, which the build of this module puts beside its classes.
final class OtpJar {

    private OtpJar() {}

    static Path find() {
        var jar = BenchFolder.ROOT.resolve("benchmarks/target/peer/otp-shaded-" + OtpServer.VERSION + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "OpenTripPlanner's server is not at " + jar + "; run ./miyamichi build, which fetches it");
        }
        return jar;
    }
}
