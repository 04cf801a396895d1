package jp.miyamichi.ticketing.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.postgres.ConnectTo;

/// A seller in a process of its own, and an ear at its mouth.
final class SellerProcess {

    private final Process process;
    private final Thread ear;

    private SellerProcess(Process process, Thread ear) {
        this.process = process;
        this.ear = ear;
    }

    /// @param told gets the id of each order whose sale the seller was told of
    static SellerProcess start(ConnectTo connect, long seed, Path log, Set<UUID> told) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Seller.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var where = "postgresql://%s:%s@%s:%d/%s\n%d\n"
                .formatted(
                        connect.user(), connect.password(), connect.host(), connect.port(), connect.database(), seed);
        process.getOutputStream().write(where.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new SellerProcess(process, Thread.ofVirtual().start(() -> hear(lines, told)));
    }

    private static void hear(BufferedReader lines, Set<UUID> told) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("sold [0-9a-f-]{36}")) {
                    told.add(UUID.fromString(line.substring("sold ".length())));
                }
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /// kill -9, and everything it said before is heard.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ear.join();
    }
}
