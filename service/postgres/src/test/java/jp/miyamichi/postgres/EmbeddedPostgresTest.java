package jp.miyamichi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The real server, in a folder of the test.
class EmbeddedPostgresTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void whatIsWrittenIsThereAfterARestart() {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = diary(postgres.connect())) {
            write(database, "first");
            assertThat(read(database)).containsExactly("first");
        }
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = diary(postgres.connect())) {
            write(database, "second");
            assertThat(read(database)).containsExactly("first", "second");
        }
    }

    @Test
    void itIsDurableAndEnteredByPasswordOverLoopbackOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = diary(postgres.connect())) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var stranger =
                    new ConnectTo("127.0.0.1", postgres.connect().port(), "postgres", DataDirectory.USER, "guess");
            try (var strangers = diary(stranger)) {
                assertThat(strangers.isUp()).isFalse();
            }
        }
    }

    @Test
    void killedItComesBackOnTheSamePortAndNothingIsLost() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = diary(postgres.connect())) {
            write(database, "first");
            var killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            // The dead server's own children still answer for a moment: only what the next one answers counts.
            await(() -> postgres.pid() != killed);
            await(() -> isWritten(database, "second"));
            await(() -> List.of("first", "second").equals(readIfUp(database)));
        }
    }

    @Test
    void aLivingServerOnTheSameDataIsTakenOver() {
        try (var abandoned = EmbeddedPostgres.start(folder);
                var successor = EmbeddedPostgres.start(folder)) {
            assertThat(successor.pid()).isEqualTo(abandoned.pid());
            assertThat(successor.connect()).isEqualTo(abandoned.connect());
            abandoned.forget();
        }
    }

    @Test
    void aLockLeftBehindByADeadServerIsNoHindrance() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var otherProgram = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), otherProgram + "\n" + folder + "/data\n0\n1\n");
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = diary(postgres.connect())) {
            assertThat(database.isUp()).isTrue();
        }
    }

    private static Database diary(ConnectTo connect) {
        return new Database(connect, 2, List.of("diary"));
    }

    private static void write(Database diary, String line) {
        diary.jdbi().useHandle(handle -> handle.execute("INSERT INTO diary.line VALUES (?)", line));
    }

    /// As the callers of the database do it: asked again until it answers, and never written twice.
    private static boolean isWritten(Database diary, String line) {
        try {
            diary.jdbi()
                    .useHandle(
                            handle -> handle.execute("INSERT INTO diary.line VALUES (?) ON CONFLICT DO NOTHING", line));
            return true;
        } catch (JdbiException | FlywayException _) {
            return false;
        }
    }

    /// Nothing where a kept connection turns out to be one of the dead server's.
    private static List<String> readIfUp(Database diary) {
        try {
            return read(diary);
        } catch (JdbiException _) {
            return List.of();
        }
    }

    private static List<String> read(Database diary) {
        return diary.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT said FROM diary.line ORDER BY said")
                        .mapTo(String.class)
                        .list());
    }

    private static String setting(Database database, String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("SHOW " + name).mapTo(String.class).one());
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
