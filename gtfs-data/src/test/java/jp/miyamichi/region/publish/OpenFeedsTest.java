package jp.miyamichi.region.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.LeftOut.What;
import jp.miyamichi.region.LeftOut.Why;
import jp.miyamichi.region.OpenFeed;
import jp.miyamichi.region.RegionCompiler;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.region.Utsunomiya;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.feed.FeedZip;
import jp.miyamichi.region.tables.RegionTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of the region of this repository may be given away.
class OpenFeedsTest {

    private static final Path VALIDATORS = Path.of("validator/target");

    @TempDir
    private static Path data;

    private static List<OpenFeed> feeds;

    @BeforeAll
    static void build() {
        feeds = OpenFeed.of(RegionCompiler.build(Utsunomiya.TABLES, data, Optional.empty()));
    }

    @Test
    void theTramsTimetableIsGivenAwayWhole() {
        var trams = new FeedZip(feed(feeds, "lrt").content().orElseThrow());
        var tables = RegionTables.read(Utsunomiya.TABLES).feeds().getFirst();
        assertThat(trams.column("trips.txt", "trip_id")).hasSameSizeAs(tables.trips());
        assertThat(trams.column("stops.txt", "stop_id")).hasSameSizeAs(tables.stops());
    }

    @Test
    void noEstimateIsGivenAway() {
        var trams = new FeedZip(feed(feeds, "lrt").content().orElseThrow());
        var all = RegionTables.read(Utsunomiya.TABLES).feeds().getFirst().fares();
        var estimated = all.stream().filter(fare -> fare.fact().estimated()).count();
        assertThat(estimated).isPositive();
        assertThat(feed(feeds, "lrt").leftOut())
                .anySatisfy(left -> assertThat(left)
                        .extracting(LeftOut::what, LeftOut::why, LeftOut::count)
                        .containsExactly(What.FARES, Why.ESTIMATED, (int) estimated));
        assertThat(trams.column("fare_products.txt", "fare_product_id")).noneMatch(id -> id.contains("estimated"));
        assertThat(trams.text("shapes.txt")).isEmpty();
        assertThat(trams.text("trips.txt")).doesNotContain("shape", "safe_duration");
        assertThat(trams.text("frequencies.txt")).isEmpty();
    }

    @Test
    void aFeedOfEstimatesAloneIsNotPublishedAndTheListSaysWhy() {
        var buses = feed(feeds, "bus");
        assertThat(buses.content()).isEmpty();
        assertThat(counts(buses))
                .contains("STOPS ESTIMATED 16", "HEADWAY_LINES ESTIMATED 6", "ROUTES ESTIMATED 1", "ROUTES EMPTY 4");
        assertThat(counts(feed(feeds, "ondemand"))).anyMatch(line -> line.startsWith("ON_DEMAND_SERVICES"));
        assertThat(counts(feed(feeds, "gbfs"))).containsExactly("CYCLE_STATIONS ESTIMATED 1");
        assertThat(counts(feed(feeds, "streets"))).containsExactly("STREETS ESTIMATED 1");
    }

    @Test
    void aTripGoesWithTheOneStopOfItThatIsEstimated(@TempDir Path copy, @TempDir Path other) throws IOException {
        var tables = Utsunomiya.copyWith(copy, "lrt/stops.csv", "36.557961,139.907675,no", "36.557961,139.907675,yes");
        var trams = feed(open(tables, other), "lrt");
        assertThat(new FeedZip(trams.content().orElseThrow()).column("stop_times.txt", "stop_id"))
                .doesNotContain("03");
        assertThat(counts(trams)).contains("STOPS ESTIMATED 1");
        assertThat(counts(trams)).anyMatch(line -> line.startsWith("TIMETABLE_TRIPS RESTS_ON_ESTIMATE"));
        assertThat(counts(trams)).anyMatch(line -> line.startsWith("FARES RESTS_ON_ESTIMATE"));
    }

    @Test
    void anOnDemandServiceIsPublishedWhereItsZoneAndNoticeAreKnown(@TempDir Path copy, @TempDir Path other)
            throws IOException {
        var tables = Utsunomiya.copyWith(copy, "zones.geojson", "\"estimated\": \"yes\"", "\"estimated\": \"no\"");
        var rides = feed(open(tables, other), "ondemand");
        var zip = new FeedZip(rides.content().orElseThrow());
        assertThat(zip.column("trips.txt", "trip_id")).contains("sagiso").doesNotContain("itado", "seinan");
        assertThat(zip.column("booking_rules.txt", "message")).noneMatch(message -> message.contains("推定"));
        assertThat(zip.text("trips.txt")).doesNotContain("safe_duration");
        assertThat(counts(rides)).anyMatch(line -> line.startsWith("ON_DEMAND_SERVICES ESTIMATED"));
        assertClean(tables, rides);
    }

    @Test
    void cyclesAreNotPublishedWhileNobodyKnowsHowManyThereAre(@TempDir Path copy, @TempDir Path other)
            throws IOException {
        var tables = Utsunomiya.copyWith(copy, "cycle/stations.csv", ",139.898389,yes,", ",139.898389,no,");
        var cycles = feed(open(tables, other), "gbfs");
        assertThat(cycles.content()).isEmpty();
        assertThat(counts(cycles)).containsExactly("CYCLE_STATION_STATES UNKNOWN 1");
    }

    @Test
    void anOperatorsOwnFeedIsItsOperatorsToPublish(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("imports"));
        Files.writeString(other.resolve("imports/lrt.zip"), "their own");
        var trams = feed(open(Utsunomiya.TABLES, other), "lrt");
        assertThat(trams.content()).isEmpty();
        assertThat(counts(trams)).containsExactly("WHOLE_FEED NOT_OURS 1");
    }

    @Test
    void thePublicValidatorsPassWhatIsLeft() {
        assertClean(Utsunomiya.TABLES, feed(feeds, "lrt"));
    }

    private static void assertClean(Path tables, OpenFeed feed) {
        assumeTrue(
                Files.isDirectory(VALIDATORS.resolve("lib")),
                "the validators are not built: mvn -pl gtfs-data/validator package");
        var report = new RegionValidation(VALIDATORS, tables)
                .check(feed.content().orElseThrow(), LocalDate.of(2026, 11, 23));
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    private static List<OpenFeed> open(Path tables, Path folder) throws IOException {
        new OpenFolder(RegionTables.read(tables), folder).write(new ImportedFeeds(folder.resolve("imports")), true);
        return OpenFolder.read(folder);
    }

    private static OpenFeed feed(List<OpenFeed> feeds, String id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> counts(OpenFeed feed) {
        return feed.leftOut().stream()
                .map(left -> left.what() + " " + left.why() + " " + left.count())
                .toList();
    }
}
