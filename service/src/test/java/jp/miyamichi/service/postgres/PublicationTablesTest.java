package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.opendata.Publication;
import jp.miyamichi.service.opendata.Publication.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The book of publications.
class PublicationTablesTest {

    private static final byte[] BYTES = {'P', 'K'};
    private static final String SHA_256 = "ab".repeat(32);

    private final Database database = TestServer.database("service");
    private final PublicationTables book = new PublicationTables(database);

    @AfterEach
    void close() {
        database.close();
    }

    private static Publication published(String region, String at) {
        var notice = new ValidationReport.Notice("lrt.zip", "mixed_case", 3, "陽東３丁目");
        var accepted = new ValidationReport.Accepted(notice, "Japanese has no case");
        return new Publication(
                "lrt",
                region,
                Outcome.PUBLISHED,
                Optional.of(new Publication.File("lrt.gtfs.zip", SHA_256, BYTES.length)),
                new Publication.Details(
                        true,
                        Optional.of(new ValidationReport(List.of(), List.of(), List.of(accepted), List.of())),
                        List.of(new LeftOut(LeftOut.What.FARES, LeftOut.Why.ESTIMATED, 14, List.of("a", "b"))),
                        Optional.empty()),
                Instant.parse(at));
    }

    private static Publication refused(String region, String at) {
        return new Publication(
                "lrt",
                region,
                Outcome.REFUSED,
                Optional.empty(),
                new Publication.Details(false, Optional.empty(), List.of(), Optional.empty()),
                Instant.parse(at));
    }

    @Test
    void whatIsWrittenIsReadAgainWhole() {
        var publication = published("one", "2026-04-01T01:02:00Z");
        book.add(publication, BYTES);
        assertThat(book.newest(10)).containsExactly(publication);
        assertThat(book.bytes(SHA_256))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
    }

    @Test
    void theSameNewsFromTwoNodesIsWrittenOnce() {
        book.add(published("one", "2026-04-01T01:02:00Z"), BYTES);
        book.add(published("one", "2026-04-01T01:02:01Z"), BYTES);
        assertThat(book.newest(10)).hasSize(1);
    }

    @Test
    void aRegionThatComesBackIsWrittenAgain() {
        book.add(published("one", "2026-04-01T01:00:00Z"), BYTES);
        book.add(published("two", "2026-04-02T01:00:00Z"), BYTES);
        book.add(published("one", "2026-04-03T01:00:00Z"), BYTES);
        assertThat(book.newest(10)).extracting(Publication::regionContent).containsExactly("one", "two", "one");
    }

    @Test
    void aRefusedFeedLeavesTheOneBeforeInForce() {
        var before = published("one", "2026-04-01T01:00:00Z");
        book.add(before, BYTES);
        book.add(refused("two", "2026-04-02T01:00:00Z"), new byte[0]);
        assertThat(book.inForce("lrt")).contains(before);
        assertThat(book.newest(1)).extracting(Publication::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        book.add(published("one", "2026-04-01T01:00:00Z"), BYTES);
        for (var change : new String[] {
            "DELETE FROM service.open_publication",
            "UPDATE service.open_publication SET feed = 'x'",
            "UPDATE service.open_file SET bytes = 'x'",
            "TRUNCATE service.open_publication"
        }) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(change)))
                    .hasMessageContaining("only ever added");
        }
    }
}
