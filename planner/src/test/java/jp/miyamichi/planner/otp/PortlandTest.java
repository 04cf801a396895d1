package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryAnswer.Found;
import jp.miyamichi.planner.ItineraryAnswer.NotFound;
import jp.miyamichi.planner.ItineraryAnswer.Reason;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walking and riding over real streets, where a line every ten minutes runs each day of 2026 and 2027.
class PortlandTest {

    private static final Instant NINE = Instant.parse("2026-11-24T17:00:00Z");
    private static final Location SOUTH = Wish.at(45.4950, -122.6800);
    private static final Location NORTH = Wish.at(45.5420, -122.6450);
    private static OtpPlanner planner;

    @BeforeAll
    static void open() {
        planner = SharedRegions.planner(SharedRegions.portland(), NINE);
    }

    private static Found found(Wish wish) {
        var answer = planner.itineraries(wish.request());
        assertThat(answer).as(Drawing.draw(answer)).isInstanceOf(Found.class);
        return (Found) answer;
    }

    private static NotFound notFound(Wish wish) {
        var answer = planner.itineraries(wish.request());
        assertThat(answer).as(Drawing.draw(answer)).isInstanceOf(NotFound.class);
        return (NotFound) answer;
    }

    private static Wish acrossTown() {
        return Wish.from(SOUTH, NORTH, NINE).by(Mode.WALK, Mode.TRAM, Mode.BUS);
    }

    private static List<Instant> departures(ItineraryAnswer.Found found) {
        return found.itineraries().stream()
                .map(way -> way.departAt().toInstant())
                .toList();
    }

    @Test
    void legsFollowOneAnotherFromDoorToDoor() {
        assertThat(found(acrossTown()).itineraries()).hasSize(5).allSatisfy(way -> {
            assertThat(way.departAt().toInstant()).isAfterOrEqualTo(NINE);
            assertThat(way.legs().getFirst().from().at().metersTo(SOUTH.at())).isLessThan(50);
            assertThat(way.legs().getLast().to().at().metersTo(NORTH.at())).isLessThan(50);
            for (var i = 1; i < way.legs().size(); i++) {
                assertThat(way.legs().get(i).departAt())
                        .isAfterOrEqualTo(way.legs().get(i - 1).arriveAt());
            }
        });
    }

    @Test
    void theEarliestArrivalComesFirst() {
        assertThat(found(acrossTown()).itineraries())
                .isSortedAccordingTo(Comparator.comparing(way -> way.arriveAt().toInstant()));
    }

    @Test
    void aRideTellsItsLineStopsAndGeometry() {
        var ride = found(acrossTown()).itineraries().stream()
                .flatMap(way -> way.legs().stream())
                .filter(Leg.Transit.class::isInstance)
                .map(Leg.Transit.class::cast)
                .filter(leg -> !leg.callsBetween().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(ride.route().id()).startsWith("PDX:");
        assertThat(ride.from().stopId().orElseThrow()).startsWith("PDX:");
        assertThat(ride.callsBetween().getFirst().arriveAt()).isBetween(ride.departAt(), ride.arriveAt());
        assertThat(ride.geometry()).hasSizeGreaterThan(2);
        assertThat(ride.estimated()).isFalse();
    }

    @Test
    void whoMustArriveByATimeLeavesAsLateAsPossible() {
        var found = found(acrossTown().arriving());
        assertThat(found.itineraries())
                .isNotEmpty()
                .allSatisfy(
                        way -> assertThat(way.arriveAt().toInstant()).isBetween(NINE.minus(Duration.ofHours(1)), NINE));
        assertThat(departures(found)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void pagesLeadOnwardsAndBackWithoutAWayTwice() {
        var first = found(acrossTown());
        var later = found(acrossTown().page(first.laterPage()));
        var earlier = found(acrossTown().page(first.earlierPage()));

        assertThat(departures(later))
                .allMatch(time -> time.isAfter(departures(first).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
        assertThat(departures(earlier))
                .hasSize(5)
                .allMatch(time -> time.isBefore(departures(first).stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
        assertThat(new HashSet<>(first.itineraries())).doesNotContainAnyElementsOf(later.itineraries());
    }

    @Test
    void aCursorThatIsNoneOfOursIsRefused() {
        assertThatThrownBy(() -> planner.itineraries(
                        acrossTown().page(Optional.of("next")).request()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page must be a cursor from an earlier answer");
    }

    @Test
    void modesLeftOutAreNotUsed() {
        assertThat(found(acrossTown().by(Mode.WALK, Mode.BUS)).itineraries())
                .flatExtracting(Itinerary::legs)
                .extracting(Leg::mode)
                .contains(Mode.BUS)
                .doesNotContain(Mode.TRAM);
    }

    @Test
    void noWalkIsLongerThanAsked() {
        assertThat(found(acrossTown().walking(8)).itineraries())
                .flatExtracting(Itinerary::legs)
                .filteredOn(Leg.Walk.class::isInstance)
                .isNotEmpty()
                .allSatisfy(walk -> assertThat(Duration.between(walk.departAt(), walk.arriveAt()))
                        .isLessThanOrEqualTo(Duration.ofMinutes(8).plusSeconds(30)));
    }

    @Test
    void aSlowWalkerTakesLongerForTheSameWalk() {
        var nearby = Wish.from(SOUTH, Wish.at(45.4968, -122.6790), NINE).by(Mode.WALK);
        var slow = found(nearby.atPace(1.0)).itineraries().getFirst();
        var quick = found(nearby.atPace(2.0)).itineraries().getFirst();
        assertThat(slow.walkMeters()).isEqualTo(quick.walkMeters());
        assertThat(slow.duration().toSeconds() / (double) quick.duration().toSeconds())
                .isBetween(1.9, 2.1);
    }

    @Test
    void anOwnBicycleGoesFromDoorToDoor() {
        assertThat(found(acrossTown().by(Mode.BICYCLE)).itineraries())
                .singleElement()
                .satisfies(way -> assertThat(way.legs())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Leg.Cycle.class, leg -> assertThat(leg.rented()).isFalse()));
    }

    @Test
    void fromAStopOneMayBoardWithoutWalking() {
        var ride = found(acrossTown()).itineraries().getFirst().legs().stream()
                .filter(Leg.Transit.class::isInstance)
                .map(Leg.Transit.class::cast)
                .findFirst()
                .orElseThrow();
        var stop =
                new Location(ride.from().name(), ride.from().at(), ride.from().stopId(), false);
        assertThat(found(Wish.from(stop, NORTH, NINE)).itineraries())
                .anyMatch(way -> way.legs().getFirst() instanceof Leg.Transit);
    }

    @Test
    void thePastIsAnsweredAndMarked() {
        assertThat(found(acrossTown()).past()).isFalse();
        var yesterday = found(Wish.from(SOUTH, NORTH, NINE.minus(Duration.ofDays(1))));
        assertThat(yesterday.past()).isTrue();
        assertThat(yesterday.itineraries()).isNotEmpty();
    }

    @Test
    void beyondTheTimetableItsFirstAndLastDayAreNamed() {
        var answer = notFound(Wish.from(SOUTH, NORTH, Instant.parse("2028-01-02T17:00:00Z")));
        assertThat(answer.reason()).isEqualTo(Reason.OUTSIDE_TIMETABLE);
        assertThat(answer.firstDay()).hasToString("2026-01-01");
        assertThat(answer.lastDay()).hasToString("2027-12-31");
    }

    @Test
    void theSamePlaceTwiceIsNoJourney() {
        assertThat(notFound(Wish.from(SOUTH, SOUTH, NINE)).reason()).isEqualTo(Reason.SAME_PLACE);
    }

    @Test
    void aPlaceBeyondTheStreetsIsNamedAsStartOrEnd() {
        var seattle = Wish.at(47.6, -122.33);
        assertThat(notFound(Wish.from(seattle, NORTH, NINE)).reason()).isEqualTo(Reason.FROM_OUTSIDE_REGION);
        assertThat(notFound(Wish.from(SOUTH, seattle, NINE)).reason()).isEqualTo(Reason.TO_OUTSIDE_REGION);
    }

    @Test
    void withoutAModeThatGetsThereTheOthersAreShown() {
        var answer = notFound(acrossTown().by(Mode.WALK));
        assertThat(answer.reason()).isEqualTo(Reason.NO_WAY_WITH_THESE_MODES);
        assertThat(answer.nearest()).isNotEmpty();
    }

    @Test
    void whereNoStopIsNearALongerWalkIsShown() {
        var answer = notFound(acrossTown().walking(0));
        assertThat(answer.reason()).isEqualTo(Reason.NO_STOP_NEARBY);
        assertThat(answer.nearest()).isNotEmpty();
    }

    @Test
    void afterTheLastServiceTheFirstOfTheMorningIsShown() {
        var answer = notFound(
                Wish.from(SOUTH, NORTH, Instant.parse("2026-11-25T09:00:00Z")).walking(10));
        assertThat(answer.reason()).isEqualTo(Reason.NO_SERVICE_AT_THAT_TIME);
        assertThat(answer.notices()).contains(ItineraryAnswer.Notice.SERVICE_ENDED_FOR_TODAY);
        assertThat(answer.nearest())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.departAt().getHour()).isBetween(3, 7));
    }
}
