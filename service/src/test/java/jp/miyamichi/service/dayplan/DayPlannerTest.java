package jp.miyamichi.service.dayplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// Days along one bus line: home, then a mile each the cave, the museum and the inn; ten minutes a mile, whenever one
/// likes, until the last bus at 17:00.
class DayPlannerTest {

    private static final Location HOME = place("home", 0);
    private static final Location CAVE = place("cave", 1);
    private static final Location MUSEUM = place("museum", 2);
    private static final Location INN = place("inn", 3);
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicInteger searches = new AtomicInteger();

    private static Location place(String name, int mile) {
        return new Location(name, new LatLon(36 + mile * 0.01, 139), Optional.empty(), false);
    }

    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse("2026-04-01T" + time + ":00+09:00");
    }

    private Optional<Itinerary> bus(Location from, Location to, ZonedDateTime at) {
        searches.incrementAndGet();
        if (at.isAfter(at("17:00"))) {
            return Optional.empty();
        }
        var miles = Math.round(Math.abs(from.at().lat() - to.at().lat()) * 100);
        return Optional.of(new Itinerary(List.of(new Leg.Transit(
                Mode.BUS,
                new Leg.Route("bus:1", "1", "", Optional.empty()),
                "trip",
                "",
                end(from),
                end(to),
                at,
                at.plusMinutes(10 * miles),
                1_600,
                List.of(from.at(), to.at()),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of()))));
    }

    private static Leg.End end(Location place) {
        return new Leg.End(place.name(), place.at(), Optional.of("bus:" + place.name()), Optional.empty());
    }

    private static Sight open(Location place, String hours) {
        return new Sight(place, HOUR, OpeningHours.parse(hours));
    }

    private static Sight unknown(Location place) {
        return new Sight(place, HOUR, Optional.empty());
    }

    private DayAnswer plan(String leaveAt, String backBy, Sight... sights) {
        return new DayPlanner(this::bus).plan(new DayWish(HOME, HOME, at(leaveAt), at(backBy), List.of(sights)));
    }

    private static List<String> order(DayAnswer answer) {
        return ((DayAnswer.Planned) answer)
                .plan().visits().stream()
                        .map(visit -> visit.sight().place().name())
                        .toList();
    }

    @Test
    void theOrderIsTheOneThatIsBackFirst() {
        var answer = plan("09:00", "20:00", unknown(INN), unknown(CAVE), unknown(MUSEUM));
        assertThat(((DayAnswer.Planned) answer).plan().back().arriveAt()).isEqualTo(at("13:00"));
        assertThat(((DayAnswer.Planned) answer).plan().complete()).isTrue();
        assertThat(searches.get()).isLessThanOrEqualTo(DayPlanner.SEARCHES_MAX);
    }

    @Test
    void openingHoursDecideTheOrder() {
        var answer = plan("09:00", "20:00", open(CAVE, "14:00-16:00"), open(MUSEUM, "09:00-12:00"));
        assertThat(order(answer)).containsExactly("museum", "cave");
        var visits = ((DayAnswer.Planned) answer).plan().visits();
        assertThat(visits.getLast().begins()).isEqualTo(at("14:00"));
        assertThat(visits.getLast().way().arriveAt()).isBefore(at("14:00"));
    }

    @Test
    void whatIsClosedAllDayIsNamed() {
        assertThat(plan("09:00", "20:00", open(CAVE, "We off"), unknown(INN)))
                .isEqualTo(new DayAnswer.NotPlanned(DayAnswer.Reason.CLOSED, "cave"));
    }

    @Test
    void theLastServiceBackEndsTheDay() {
        assertThat(plan("16:30", "23:00", unknown(MUSEUM)))
                .isEqualTo(new DayAnswer.NotPlanned(DayAnswer.Reason.NO_WAY_BACK, "home"));
        assertThat(plan("09:00", "10:10", unknown(CAVE)))
                .isEqualTo(new DayAnswer.NotPlanned(DayAnswer.Reason.NO_WAY_BACK, "home"));
        assertThat(order(plan("15:30", "23:00", unknown(CAVE)))).containsExactly("cave");
    }

    @Test
    void whatNothingGoesToAnyMoreIsNamed() {
        assertThat(plan("17:01", "23:00", unknown(CAVE)))
                .isEqualTo(new DayAnswer.NotPlanned(DayAnswer.Reason.NO_WAY_THERE, "cave"));
    }
}
