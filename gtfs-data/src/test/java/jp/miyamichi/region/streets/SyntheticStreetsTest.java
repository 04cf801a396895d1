package jp.miyamichi.region.streets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticStreetsTest {

    private static final Ground CITY = SampleGround.CITY;
    private static final StreetNetwork NETWORK = SampleGround.CITY_STREETS;
    private static final Walks WALKS = new Walks(NETWORK);

    @TempDir
    Path folder;

    @Test
    void aCityHasTwentyThousandCrossingsOrMore() {
        assertThat(NETWORK.points()).hasSizeGreaterThan(20_000);
    }

    @Test
    void everyStreetLeadsToEveryOther() {
        var parts = NETWORK.parts();
        assertThat(NETWORK.streets()).allMatch(street -> parts.partOf(street.from()) == parts.partOf(0));
    }

    @Test
    void aStreetEndsAtEachStopAndPlace() {
        assertThat(Stream.of(CITY.stops(), CITY.places()).flatMap(List::stream))
                .allSatisfy(
                        place -> assertThat(WALKS.metersToNearestStreet(place)).isLessThan(3));
    }

    @Test
    void nowhereInTheOutlineIsAStreetMoreThanAShortWalkAway() {
        var random = new SplittableRandom(2);
        var anywhere = Stream.generate(
                        () -> SampleGround.at(random.nextDouble(-10_000, 10_000), random.nextDouble(-10_000, 10_000)))
                .limit(200);
        assertThat(anywhere)
                .allSatisfy(
                        place -> assertThat(WALKS.metersToNearestStreet(place)).isLessThan(300));
    }

    @Test
    void aWalkBetweenTownsIsAFifthToAThirdLongerThanTheStraightLine() {
        assertThat(WALKS.detours(CITY.settlements()).average().orElseThrow()).isBetween(1.2, 1.35);
    }

    @Test
    void onlyBridgesCrossTheRiver() {
        var river = SampleGround.RIVER.getFirst().lon();
        var across = NETWORK.streets().stream()
                .filter(street -> (lon(street.from()) < river) != (lon(street.to()) < river))
                .map(StreetNetwork.Street::roadClass);
        assertThat(across).containsExactlyInAnyOrder(RoadClass.PRIMARY, RoadClass.SECONDARY);
    }

    @Test
    void theRoadsBetweenHubsAreWide() {
        assertThat(NETWORK.streets().stream().map(StreetNetwork.Street::roadClass))
                .contains(RoadClass.TRUNK, RoadClass.PRIMARY, RoadClass.TERTIARY, RoadClass.RESIDENTIAL);
    }

    @Test
    void theSameGroundGivesTheSameBytesAndAnotherSeedDoesNot() throws Exception {
        var village = SampleGround.village();
        assertThat(bytes(village, "a")).isEqualTo(bytes(village, "b")).isNotEqualTo(bytes(reseeded(village), "c"));
    }

    private byte[] bytes(Ground ground, String name) throws Exception {
        SyntheticStreets.write(ground, folder.resolve(name));
        return Files.readAllBytes(folder.resolve(name));
    }

    private static Ground reseeded(Ground ground) {
        return new Ground(
                ground.outline(),
                ground.settlements(),
                ground.hubs(),
                ground.stops(),
                ground.places(),
                ground.corridors(),
                ground.barriers(),
                ground.seed() + 1);
    }

    private static double lon(int point) {
        LatLon at = NETWORK.points().get(point);
        return at.lon();
    }
}
