package jp.miyamichi.region.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedImportTest {

    @TempDir
    Path folder;

    private Importing importing;
    private Path official;

    @BeforeEach
    void writeTheFeed() throws Exception {
        importing = new Importing(folder);
        official = new SampleFeed().write(folder.resolve("official.zip"));
    }

    @Test
    void aFitFeedIsStoredWithItsOrigin() throws Exception {
        var answer = (ImportAnswer.Accepted) importing.run(official);
        assertThat(answer.stored()).isEqualTo(importing.feeds.find("bus")).isPresent();
        assertThat(answer.stored().orElseThrow()).hasSameBinaryContentAs(official);
        var origin =
                new ObjectMapper().readTree(importing.folder.resolve("bus.json").toFile());
        assertThat(origin.get("source").asText()).endsWith("official.zip");
        assertThat(origin.get("importedAt").asText()).isEqualTo("2026-11-24T10:00+09:00");
        assertThat(origin.get("sha256").asText()).isEqualTo(ImportedFeeds.sha256(official));
    }

    @Test
    void theFirstFeedIsAllNew() throws Exception {
        var change = ((ImportAnswer.Accepted) importing.run(official)).change();
        assertThat(change.lines())
                .contains(
                        "stops: 0 -> 3 (3 added, 0 removed, 0 changed)",
                        "trips: 0 -> 2 (2 added, 0 removed, 0 changed)",
                        "service days: 0 -> 3 (3 added, 0 removed, 0 changed)",
                        "  + 2027-03-29 2 trips",
                        "fares: 0 -> 1 (1 added, 0 removed, 0 changed)",
                        "last day of service: 2027-03-31");
    }

    @Test
    void aLaterFeedIsComparedWithTheOneItReplaces() throws Exception {
        importing.run(official);
        var later = new SampleFeed()
                .replacing("stops.txt", "2,作新学院前,36.5690,139.8500\n", "4,大谷橋,36.5900,139.8300\n")
                .replacing("stop_times.txt", "a,2,3,08:30:00,08:30:00", "a,2,3,08:35:00,08:35:00")
                .replacing("calendar.txt", "20270331", "20270330")
                .replacing("fare_attributes.txt", "530", "550")
                .write(folder.resolve("later.zip"));
        var change = ((ImportAnswer.Accepted) importing.run(later)).change();
        assertThat(change.stops().examples())
                .containsExactly("- 2 作新学院前 (36.56900,139.85000)", "+ 4 大谷橋 (36.59000,139.83000)");
        assertThat(change.trips()).extracting("added", "removed", "changed").containsExactly(0, 0, 1);
        assertThat(change.serviceDays().examples()).containsExactly("- 2027-03-31 2 trips");
        assertThat(change.fares().examples()).containsExactly("~ fare all 530 JPY -> 550 JPY");
    }

    @Test
    void theFirstFeedIsComparedWithTheBuiltInOne() throws Exception {
        var builtIn = new SampleFeed().write(folder.resolve("built-in.zip"));
        var order = new FeedOrder("bus", official.toUri(), new FeedKey.None(), Optional.of(builtIn), false);
        var change = ((ImportAnswer.Accepted) importing.by(Importing.CONTENT).run(order)).change();
        assertThat(change.stops())
                .extracting("before", "added", "removed", "changed")
                .containsExactly(3, 0, 0, 0);
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() throws Exception {
        var order = new FeedOrder("bus", official.toUri(), new FeedKey.None(), Optional.empty(), true);
        var answer = (ImportAnswer.Accepted) importing.by(Importing.CONTENT).run(order);
        assertThat(answer.stored()).isEmpty();
        assertThat(answer.change().stops().added()).isEqualTo(3);
        assertThat(importing.files()).isEmpty();
    }

    @Test
    void aFeedTheValidatorRefusesChangesNothing() throws Exception {
        importing.run(official);
        var before = importing.files();
        FeedValidator strict = _ -> List.of(new FeedProblem("trips.txt", 2, "route 45 is not in routes.txt"));
        var later = new SampleFeed().without("fare_attributes.txt").write(folder.resolve("later.zip"));
        assertThat(importing.by(strict).run(Importing.order(later)))
                .hasToString("Rejected[problems=[trips.txt line 2: route 45 is not in routes.txt]]");
        assertThat(importing.files()).isEqualTo(before);
    }

    @Test
    void theOldFeedStaysWhenTheImportDiesHalfWay() throws Exception {
        importing.run(official);
        var before = importing.files();
        FeedValidator dying = _ -> {
            throw new IllegalStateException("out of memory");
        };
        var later = new SampleFeed().without("fare_attributes.txt").write(folder.resolve("later.zip"));
        assertThatThrownBy(() -> importing.by(dying).run(Importing.order(later)))
                .hasMessage("out of memory");
        assertThat(importing.files()).isEqualTo(before);
    }

    @Test
    void aByteOrderMarkIsTolerated() throws Exception {
        var marked = new SampleFeed().replacing("stops.txt", "stop_id,stop_name", "\uFEFFstop_id,stop_name");
        assertThat(importing.run(marked.write(folder.resolve("marked.zip")))).isInstanceOf(ImportAnswer.Accepted.class);
    }

    @Test
    void aFeedOfAWholePrefectureIsWelcomeAndTheStopsOutsideAreCounted() throws Exception {
        var wide = new SampleFeed().replacing("stops.txt", "36.6000,139.8250", "36.7500,139.6000");
        var answer = (ImportAnswer.Accepted) importing.run(wide.write(folder.resolve("wide.zip")));
        assertThat(answer.change().notes()).contains("1 of 3 stops are outside the region");
    }

    @Test
    void aFeedInPlaceThatCannotBeReadAnyMoreIsReplaced() throws Exception {
        importing.run(official);
        Files.writeString(importing.folder.resolve("bus.zip"), "spoilt");
        assertThat(importing.run(official)).isInstanceOf(ImportAnswer.Accepted.class);
    }
}
