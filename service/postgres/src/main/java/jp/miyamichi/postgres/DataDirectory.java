package jp.miyamichi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The data of the embedded PostgreSQL: created once, then kept. The password beside it is ours alone to read.
final class DataDirectory {

    static final String USER = "miyamichi";
    private static final int PASSWORD_BYTES = 24;

    /// The process that holds the data now, as PostgreSQL's lock file tells.
    record Holder(long pid, int port) {}

    private final Path folder;
    private final Path data;
    private final Path passwordFile;

    DataDirectory(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.passwordFile = folder.resolve("password");
    }

    Path path() {
        return data;
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /// Creates the database cluster where there is none: UTF-8, sorted by code point, entered by password only.
    void createIfAbsent(Path home, Unprivileged user) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        writePassword();
        user.own(folder);
        Program.run(
                user.command(List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale")),
                folder);
    }

    private void writePassword() throws IOException {
        var secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n");
    }

    /// Who holds the data, if anyone: PostgreSQL writes its process id, its folder, its start and its port, a line
    /// each.
    Optional<Holder> holder() throws IOException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(lock);
        return lines.size() < 4
                ? Optional.empty()
                : Optional.of(new Holder(
                        Long.parseLong(lines.get(0).strip()),
                        Integer.parseInt(lines.get(3).strip())));
    }

    /// Removes the lock of a process that is gone, or whose id now belongs to another program.
    void removeLock() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
}
