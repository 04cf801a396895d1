package jp.miyamichi.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once from the class path into a folder.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder that holds `bin`, unpacked if it is not there yet.
    ///
    /// @throws UnsupportedPlatform where no programs for this machine are on the class path
    static Path unpackInto(Path folder) throws IOException {
        var archive = archive().orElseThrow(UnsupportedPlatform::new);
        var home = folder.resolve(archive.replace(".txz", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        var unpacking = Files.createTempDirectory(folder, ".unpacking-");
        Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new UnsupportedPlatform();
            }
            unpack(packed, unpacking);
        }
        moveTo(home, unpacking);
        return home;
    }

    private static Optional<String> archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (!system.equals("linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of("postgres-linux-x86_64.txz");
            case "aarch64", "arm64" -> Optional.of("postgres-linux-arm_64.txz");
            default -> Optional.empty();
        };
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveTo(Path home, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster; its copy is as good as ours.
        }
    }

    /// There is no embedded PostgreSQL for this machine.
    public static final class UnsupportedPlatform extends IllegalStateException {
        private static final long serialVersionUID = 1;

        UnsupportedPlatform() {
            super(
                    "no PostgreSQL for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                            + " comes with Miyamichi; set MIYAMICHI_DATABASE_URL=postgresql://user:password@host:5432/database");
        }
    }
}
