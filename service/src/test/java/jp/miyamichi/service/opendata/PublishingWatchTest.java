package jp.miyamichi.service.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.opendata.Publication.Outcome;
import jp.miyamichi.service.postgres.PublicationTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the service publishes, with a validator that the test answers for.
class PublishingWatchTest {

    @TempDir
    Path folder;

    private final Database database = TestServer.database("service");
    private final PublicationTables book = new PublicationTables(database);
    private final OpenData openData = new OpenData(book);
    private final List<Instant> judged = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private ValidationReport report = new ValidationReport(List.of(), List.of(), List.of(), List.of());
    private boolean broken;
    private PublishingWatch watch = watch(Optional.empty());

    private PublishingWatch watch(Optional<RegionBuild> region) {
        var publishing = new Publishing(book, (_, _) -> judge(), () -> now, () -> OneTramLine.ZONE, Optional.empty());
        return new PublishingWatch(() -> now, () -> region, publishing, openData);
    }

    private ValidationReport judge() {
        judged.add(now);
        if (broken) {
            throw new IllegalStateException("the validators failed");
        }
        return report;
    }

    @BeforeEach
    void useARegion() throws IOException {
        watch.close();
        var open = Files.createDirectories(folder.resolve("open"));
        Files.writeString(
                open.resolve("left-out.json"),
                "[{\"id\": \"lrt\", \"content\": \"lrt.gtfs.zip\", \"standIn\": false, \"leftOut\": []}]");
        try (var zip = new ZipOutputStream(Files.newOutputStream(open.resolve("lrt.gtfs.zip")))) {
            zip.putNextEntry(new ZipEntry("stops.txt"));
            zip.write("stop_id,stop_name,stop_lat,stop_lon\n1,西,36.5,139.8\n".getBytes(StandardCharsets.UTF_8));
        }
        watch = watch(Optional.of(new RegionBuild(
                "town",
                folder,
                "one",
                List.of(),
                folder.resolve("streets.osm.pbf"),
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of())));
    }

    @AfterEach
    void close() {
        watch.close();
        database.close();
    }

    private void after(Duration duration) {
        now = now.plus(duration);
        watch.lookNow();
    }

    @Test
    void aRegionIsPublishedOnceADay() {
        watch.lookNow();
        after(Duration.ofHours(1));
        assertThat(judged).hasSize(1);
        assertThat(openData.file("lrt.gtfs.zip")).isPresent();
        after(Duration.ofDays(1));
        assertThat(judged).hasSize(2);
        assertThat(openData.history()).as("nothing new was said").hasSize(1);
    }

    @Test
    void aFeedThatRunsOutIsNoLongerCalledFit() {
        watch.lookNow();
        var expired = new ValidationReport.Notice("lrt.zip", "expired_calendar", 1, "");
        report = new ValidationReport(List.of(), List.of(expired), List.of(), List.of());
        after(Duration.ofDays(400));
        assertThat(openData.history())
                .extracting(Publication::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.PUBLISHED);
    }

    @Test
    void validatorsThatFailAreTriedAgainAMinuteLater() {
        broken = true;
        watch.lookNow();
        after(Duration.ofSeconds(59));
        assertThat(judged).hasSize(1);
        broken = false;
        after(Duration.ofSeconds(1));
        assertThat(judged).hasSize(2);
        assertThat(openData.file("lrt.gtfs.zip")).isPresent();
    }
}
