package jp.miyamichi.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final Instant TEN = Instant.parse("2026-04-01T01:00:00Z");
    private static final End DOOR = new End("家", new LatLon(36.5, 139.9), Optional.empty());

    private static Content day(int legs, Stay... stays) {
        var walk = new JourneyLeg(
                Mode.WALK,
                "",
                DOOR,
                DOOR,
                TEN,
                TEN.plus(Duration.ofMinutes(5)),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                JourneyLeg.Paid.NOTHING,
                Optional.empty(),
                Optional.empty());
        return new Content(
                Party.ofAdults(1),
                Collections.nCopies(legs, walk),
                List.of(stays),
                new Purchase(List.of(), List.of(), 0, 0),
                List.of());
    }

    @Test
    void connectionsReachFromOneStayToTheNext() {
        var day = day(6, new Stay(1, "寺"), new Stay(3, "店"));
        assertThat(List.of(day.firstOfWay(1), day.firstOfWay(2), day.firstOfWay(3), day.firstOfWay(5)))
                .containsExactly(0, 2, 2, 4);
        assertThat(List.of(day.endOfWay(0), day.endOfWay(2), day.endOfWay(4))).containsExactly(2, 4, 6);
    }

    @Test
    void withoutStaysAllLegsAreOneWay() {
        var way = day(3);
        assertThat(way.firstOfWay(2)).isZero();
        assertThat(way.endOfWay(0)).isEqualTo(3);
    }
}
