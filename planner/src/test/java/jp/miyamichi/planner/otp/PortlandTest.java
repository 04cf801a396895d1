package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walking and riding over a real street network.
class PortlandTest {

    private static final Instant NINE = Instant.parse("2026-11-24T17:00:00Z");
    private static OtpPlanner planner;

    @BeforeAll
    static void open() {
        planner = SharedRegions.planner(SharedRegions.portland(), NINE);
    }

    @Test
    void walkingAndRidingGetAcrossTheCity() {
        var answer = planner.itineraries(new ItineraryRequest(
                Location.of(new LatLon(45.4950, -122.6800)),
                Location.of(new LatLon(45.5420, -122.6450)),
                NINE,
                false,
                EnumSet.of(Mode.WALK, Mode.BUS, Mode.TRAM),
                false,
                ItineraryRequest.WALK_METERS_PER_SECOND,
                20,
                5,
                Optional.empty(),
                Optional.empty()));

        System.out.println(Drawing.draw(answer));
        assertThat(answer).isInstanceOfSatisfying(ItineraryAnswer.Found.class, found -> {
            assertThat(found.itineraries()).isNotEmpty().allSatisfy(way -> {
                assertThat(way.departAt().toInstant()).isAfterOrEqualTo(NINE);
                assertThat(way.legs()).anyMatch(Leg.Transit.class::isInstance);
            });
        });
    }
}
