package jp.miyamichi.region.streets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.StopRow;
import jp.miyamichi.region.tables.Zone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The streets of the region we ship, drawn from its own tables.
class UtsunomiyaStreetsTest {

    private static final Path FOLDER = Path.of("regions/utsunomiya");

    private static RegionTables region;
    private static Ground ground;
    private static StreetNetwork network;
    private static Walks walks;

    @BeforeAll
    static void draw() throws Exception {
        region = RegionTables.read(FOLDER);
        var places = Stream.concat(region.places().stream(), stops()).toList();
        ground = new RegionGround(FOLDER, region.outline().ring(), places, lines()).read();
        network = SyntheticStreets.draw(ground);
        walks = new Walks(network);
    }

    @Test
    void thereAreTwentyThousandCrossingsOrMoreAndAllHangTogether() {
        var parts = network.parts();
        var crossings = Way.of(network).stream()
                .flatMap(way -> Stream.of(way.points().getFirst(), way.points().getLast()))
                .distinct();
        assertThat(crossings).hasSizeGreaterThan(20_000);
        assertThat(network.streets()).allMatch(street -> parts.partOf(street.from()) == parts.partOf(0));
    }

    @Test
    void aStreetOrFootwayReachesEveryStopAndPlace() {
        assertThat(Stream.concat(ground.stops().stream(), ground.places().stream()))
                .allSatisfy(
                        place -> assertThat(walks.metersToNearestStreet(place)).isLessThan(3));
    }

    @Test
    void aStreetIsWithinAHundredMetresOfEveryTown() {
        assertThat(ground.settlements())
                .allSatisfy(
                        town -> assertThat(walks.metersToNearestStreet(town)).isLessThan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiyohara", "kawachi", "shiroyama"})
    void anywhereInADistrictAStreetIsWithinAShortWalk(String id) {
        assertThat(anywhereIn(zone(id), 150))
                .allSatisfy(
                        place -> assertThat(walks.metersToNearestStreet(place)).isLessThan(350));
    }

    @Test
    void aWalkBetweenTownsIsAFifthToAThirdLongerThanTheStraightLine() {
        assertThat(walks.detours(ground.settlements()).average().orElseThrow()).isBetween(1.2, 1.35);
    }

    @Test
    void theKinuRiverIsCrossedByItsFiveBridgesOnly() {
        var plane = new LocalPlane(SampleGround.MIDDLE);
        var river = plane.line(ground.barriers().getFirst().line());
        var across = network.strokes(plane).stream()
                .filter(street -> street.line().intersects(river))
                .map(Stroke::roadClass);
        assertThat(across)
                .containsExactlyInAnyOrder(
                        RoadClass.PRIMARY,
                        RoadClass.PRIMARY,
                        RoadClass.PRIMARY,
                        RoadClass.SECONDARY,
                        RoadClass.SECONDARY);
    }

    private static Zone zone(String id) {
        return region.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LatLon> anywhereIn(Zone zone, int count) {
        var random = new SplittableRandom(3);
        var lat = zone.ring().stream().mapToDouble(LatLon::lat).summaryStatistics();
        var lon = zone.ring().stream().mapToDouble(LatLon::lon).summaryStatistics();
        return Stream.generate(() -> new LatLon(
                        random.nextDouble(lat.getMin(), lat.getMax()), random.nextDouble(lon.getMin(), lon.getMax())))
                .filter(zone::contains)
                .limit(count);
    }

    private static Stream<Place> stops() {
        return region.feeds().stream()
                .flatMap(feed -> feed.stops().stream())
                .map(stop -> new Place(
                        stop.id(),
                        Place.Kind.STOP,
                        stop.names(),
                        stop.at(),
                        false,
                        Optional.of(stop.id()),
                        Optional.empty(),
                        ""));
    }

    /// The LRT from its first stop to its last, and each bus line.
    private static List<List<LatLon>> lines() {
        var lrt = region.feeds().getFirst().stops().stream().map(StopRow::at).toList();
        var buses = region.feeds().stream().flatMap(UtsunomiyaStreetsTest::busLines);
        return Stream.concat(Stream.of(lrt), buses).toList();
    }

    private static Stream<List<LatLon>> busLines(FeedTables feed) {
        return feed.lines().stream()
                .map(line -> line.stops().stream()
                        .map(stop -> feed.stop(stop.stopId()).at())
                        .toList());
    }
}
