package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The real server, in a folder of the test.
class EmbeddedPostgresTest {

    private static final RegionActivation FIRST = activation("aaa", "2026-04-01T00:00:00Z");
    private static final RegionActivation SECOND = activation("bbb", "2026-04-02T00:00:00Z");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private static RegionActivation activation(String contentHash, String at) {
        return new RegionActivation(
                contentHash, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), "node", Instant.parse(at));
    }

    @Test
    void whatIsWrittenIsThereAfterARestart() {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = new Database(postgres.connect())) {
            var activations = new RegionActivations(database);
            activations.add(FIRST);
            activations.add(FIRST);
            assertThat(activations.all()).containsExactly(FIRST);
        }
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = new Database(postgres.connect())) {
            var activations = new RegionActivations(database);
            activations.add(SECOND);
            assertThat(activations.all()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = new Database(postgres.connect())) {
            new RegionActivations(database).add(FIRST);
            for (var change : new String[] {
                "DELETE FROM service.region_activation",
                "UPDATE service.region_activation SET node = 'x'",
                "TRUNCATE service.region_activation"
            }) {
                assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(change)))
                        .hasMessageContaining("rows of region_activation are only ever added");
            }
        }
    }

    @Test
    void itIsDurableAndEnteredByPasswordOverLoopbackOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = new Database(postgres.connect())) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var stranger =
                    new ConnectTo("127.0.0.1", postgres.connect().port(), "postgres", DataDirectory.USER, "guess");
            try (var strangers = new Database(stranger)) {
                assertThat(strangers.isUp()).isFalse();
            }
        }
    }

    @Test
    void killedItComesBackOnTheSamePortAndNothingIsLost() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
                var database = new Database(postgres.connect())) {
            var activations = new RegionActivations(database);
            activations.add(FIRST);
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            activations.add(SECOND);
            await(database::isUp);
            activations.writeWaiting();
            assertThat(activations.all()).containsExactly(FIRST, SECOND);
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
                var database = new Database(postgres.connect())) {
            assertThat(database.isUp()).isTrue();
        }
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
