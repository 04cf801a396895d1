package jp.miyamichi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop with rows that point at one another, numbered rows, and rows that may never be changed.
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @TempDir
    Path folder;

    private final Database shop = TestServer.database("shop");

    @BeforeEach
    void sell() {
        shop.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO shop.buyer (name) VALUES (?), (?)", "宇都宮 花子", "tab\tand\nline");
            handle.execute("INSERT INTO shop.receipt (buyer, yen) SELECT id, 100 FROM shop.buyer");
        });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatWasWrittenIsThereAfterRestoring() {
        var file = folder.resolve("shop.backup");
        var written = Backup.write(shop, file, NOW);
        var empty = TestServer.empty();
        assertThat(Restore.from(file, empty)).isEqualTo(written);
        assertThat(written.rows()).isEqualTo(4 + 2);
        try (var restored = new Database(empty, 2, List.of("shop"))) {
            assertThat(rows(restored)).isEqualTo(rows(shop));
            restored.jdbi().useHandle(handle -> handle.execute("INSERT INTO shop.buyer (name) VALUES ('next')"));
            assertThat(rows(restored)).last().extracting("id").isEqualTo(3);
            assertThatThrownBy(() ->
                            restored.jdbi().useHandle(handle -> handle.execute("UPDATE shop.receipt SET yen = 0")))
                    .hasMessageContaining("receipts are never changed");
        }
    }

    @Test
    void whatIsSoldDuringABackupIsInItWholeOrNotAtAll() throws Exception {
        var file = folder.resolve("shop.backup");
        var seller = Thread.ofVirtual().start(() -> {
            for (int sale = 0; sale < 200; sale++) {
                shop.jdbi().useTransaction(handle -> {
                    handle.execute("INSERT INTO shop.buyer (name) VALUES ('in a hurry')");
                    handle.execute("INSERT INTO shop.receipt (buyer, yen) SELECT max(id), 7 FROM shop.buyer");
                });
            }
        });
        Backup.write(shop, file, NOW);
        seller.join();
        var empty = TestServer.empty();
        Restore.from(file, empty);
        try (var restored = new Database(empty, 2, List.of("shop"))) {
            var unpaid = restored.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT count(*) FROM shop.buyer b LEFT JOIN shop.receipt r ON r.buyer = b.id WHERE r.buyer IS NULL")
                            .mapTo(Integer.class)
                            .one());
            assertThat(unpaid).isZero();
        }
    }

    @Test
    void aDatabaseThatHasTablesIsLeftAlone() {
        var file = folder.resolve("shop.backup");
        Backup.write(shop, file, NOW);
        var other = TestServer.empty();
        Restore.from(file, other);
        assertThatThrownBy(() -> Restore.from(file, other))
                .hasMessageContaining("already has tables of shop")
                .hasMessageContaining("set MIYAMICHI_DATA to a new folder");
    }

    @Test
    void aBackupThatWasCutShortOrChangedIsRefusedAndNothingIsRestored() throws IOException {
        var file = folder.resolve("shop.backup");
        Backup.write(shop, file, NOW);
        var cut = folder.resolve("cut.backup");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file), 300));
        assertThatThrownBy(() -> Restore.from(cut, TestServer.empty())).hasMessageContaining("is no whole backup");
        try (var inside = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Files.writeString(inside.getPath("tables/shop.receipt.copy"), "1\t100\n2\t999\n");
        }
        var empty = TestServer.empty();
        assertThatThrownBy(() -> Restore.from(file, empty)).hasMessageContaining("is damaged: shop.receipt");
        try (var untouched = new Database(empty, 2, List.of("shop"))) {
            assertThat(rows(untouched)).isEmpty();
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToLeavesNothingBehind() {
        assertThatThrownBy(() -> Backup.write(shop, folder.resolve("no/such/folder/shop.backup"), NOW))
                .hasMessageContaining("choose another place");
        assertThat(folder).isEmptyDirectory();
    }

    private static List<Map<String, Object>> rows(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT b.id, name, yen FROM shop.buyer b LEFT JOIN shop.receipt r ON r.buyer = b.id ORDER BY b.id")
                        .mapToMap()
                        .list());
    }
}
