package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer.Found;
import jp.miyamichi.planner.ItineraryAnswer.NotFound;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.planner.ItineraryAnswer.Reason;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The journeys people make in Utsunomiya. Now is 08:00 on Tuesday 2026-11-24; the day before is a public holiday.
class UtsunomiyaTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00+09:00");
    private static OtpPlanner planner;

    @BeforeAll
    static void open() {
        planner = SharedRegions.planner(SharedRegions.utsunomiya(), NOW);
    }

    private static Wish wish(String from, String to, String time) {
        return Wish.from(at(from), at(to), Instant.parse(time + ":00+09:00"));
    }

    private static Location at(String name) {
        return planner.locate(name).orElseThrow();
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

    private static Predicate<Itinerary> only(Predicate<Leg> legs) {
        return way -> way.legs().stream().allMatch(legs);
    }

    @Test
    void theTramToKiyoharaIsRightToTheMinute() {
        var found = found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00"));
        assertThat(Drawing.trams(found.itineraries())).isEqualTo("""
                        10:12 ライトライン 宇都宮駅東口 → 清原地区市民センター前 10:36
                        10:24 ライトライン 宇都宮駅東口 → 清原地区市民センター前 10:48
                        10:36 ライトライン 宇都宮駅東口 → 清原地区市民センター前 11:00
                        10:48 ライトライン 宇都宮駅東口 → 清原地区市民センター前 11:12""");
    }

    @Test
    void theRapidTramOvertakesNothingButIsFaster() {
        var found = found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T09:38"));
        assertThat(Drawing.trams(found.itineraries())).startsWith("09:40 ライトライン 宇都宮駅東口 → 清原地区市民センター前 10:01");
    }

    @Test
    void theTramTellsItsFareForEachRider() {
        var ride = found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00")).itineraries().stream()
                .flatMap(way -> way.legs().stream())
                .filter(Leg.Transit.class::isInstance)
                .map(Leg.Transit.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(ride.fares()).anySatisfy(fare -> {
            assertThat(fare.yen()).isEqualTo(300);
            assertThat(fare.riderCategory()).isEqualTo("adult");
        });
        assertThat(ride.callsBetween()).hasSize(9);
    }

    @Test
    void aPublicHolidayHasTheHolidayTimetable() {
        var found = found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-23T10:00"));
        assertThat(found.notices()).contains(Notice.HOLIDAY_TIMETABLE);
        assertThat(found.past()).isTrue();
        assertThat(Drawing.trams(found.itineraries())).startsWith("10:00");
        assertThat(found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00")).notices())
                .doesNotContain(Notice.HOLIDAY_TIMETABLE);
    }

    @Test
    void toTheQuarryMuseumTheBusIsKnownByItsHeadwayOnly() {
        var found = found(wish("宇都宮駅", "大谷資料館", "2026-11-24T10:00"));
        assertThat(found.itineraries()).hasSize(1).first().satisfies(way -> {
            assertThat(way.isEstimated()).isTrue();
            assertThat(way.legs())
                    .filteredOn(Leg.Transit.class::isInstance)
                    .singleElement()
                    .satisfies(leg -> {
                        var bus = (Leg.Transit) leg;
                        assertThat(bus.route().longName()).isEqualTo("立岩線");
                        assertThat(bus.headway()).contains(Duration.ofMinutes(60));
                        assertThat(bus.to().name()).isEqualTo("資料館入口");
                        assertThat(bus.estimated()).isTrue();
                    });
        });
        assertThat(found.itineraries().getFirst().departAt().toLocalTime()).hasToString("10:00");
    }

    @Test
    void aResidentOfKawachiRidesToABusForTheHospital() {
        var found = found(wish("河内地区市民センター", "済生会宇都宮病院", "2026-11-24T10:00").of("kawachi"));
        assertThat(found.itineraries())
                .anySatisfy(way -> assertThat(way.legs())
                        .anySatisfy(leg -> assertThat(leg).isInstanceOfSatisfying(Leg.OnDemand.class, ride -> {
                            assertThat(ride.serviceName()).isEqualTo("さぎそう河内号");
                            assertThat(ride.forAsker()).isTrue();
                            assertThat(ride.booking().noticeMin()).contains(Duration.ofMinutes(30));
                            assertThat(ride.booking().latestAt())
                                    .contains(ride.departAt().minusMinutes(30));
                        })));
        assertThat(found.notices()).doesNotContain(Notice.FOR_REGISTERED_RESIDENTS_ONLY);
    }

    @Test
    void noSingleRideLeadsFromKawachiToTheHospital() {
        for (var time : List.of("08:30", "13:00", "16:00")) {
            var wish = wish("河内地区市民センター", "済生会宇都宮病院", "2026-11-24T" + time);
            for (var who : List.of(wish, wish.of("kawachi"))) {
                var found = found(who);
                assertThat(found.itineraries())
                        .as(Drawing.draw(found))
                        .noneMatch(only(leg -> leg instanceof Leg.OnDemand || leg instanceof Leg.Walk)
                                .and(way -> way.legs().stream().anyMatch(Leg.OnDemand.class::isInstance)));
            }
        }
    }

    @Test
    void aVisitorSeesARideForResidentsLastAndMarked() {
        var found = found(wish("河内地区市民センター", "済生会宇都宮病院", "2026-11-24T10:00"));
        assertThat(found.notices()).contains(Notice.FOR_REGISTERED_RESIDENTS_ONLY);
        assertThat(found.itineraries()).first().matches(only(leg -> !(leg instanceof Leg.OnDemand)));
        assertThat(found.itineraries())
                .last()
                .satisfies(way -> assertThat(way.legs())
                        .anySatisfy(leg -> assertThat(leg).isInstanceOfSatisfying(Leg.OnDemand.class, ride -> {
                            assertThat(ride.forAsker()).isFalse();
                            assertThat(ride.district()).contains("kawachi");
                        })));
    }

    @Test
    void aRideIsNotOfferedWhenItIsTooLateToBook() {
        var soon = found(wish("河内地区市民センター", "岡本駅", "2026-11-24T08:10").of("kawachi"));
        assertThat(soon.itineraries().getFirst().legs().getFirst())
                .isInstanceOfSatisfying(
                        Leg.OnDemand.class,
                        ride -> assertThat(ride.departAt().toLocalTime()).hasToString("08:30"));
    }

    @Test
    void onSundaysNoRideRuns() {
        var answer = planner.itineraries(
                wish("河内地区市民センター", "岡本駅", "2026-11-29T10:00").of("kawachi").request());
        assertThat(Drawing.draw(answer)).doesNotContain("FLEX");
    }

    @Test
    void theLastTramsOfTheEveningAreCalledSo() {
        var found = found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T22:30"));
        assertThat(found.notices()).contains(Notice.LAST_SERVICE_OF_THE_DAY);
        assertThat(Drawing.trams(found.itineraries())).contains("23:25");
    }

    @Test
    void afterTheLastTramTheFirstOfTheMorningIsShown() {
        var answer = notFound(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T23:50"));
        assertThat(answer.reason()).isEqualTo(Reason.NO_SERVICE_AT_THAT_TIME);
        assertThat(answer.notices()).contains(Notice.SERVICE_ENDED_FOR_TODAY, Notice.NEXT_DAY);
        assertThat(Drawing.trams(answer.nearest())).startsWith("05:50");
    }

    @Test
    void afterMidnightTheMorningIsTheSameDate() {
        var answer = notFound(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-25T00:30"));
        assertThat(answer.notices()).contains(Notice.SERVICE_ENDED_FOR_TODAY).doesNotContain(Notice.NEXT_DAY);
        assertThat(Drawing.trams(answer.nearest())).startsWith("05:50");
    }

    @Test
    void whoMustArriveBeforeTheFirstTramIsToldTheFirst() {
        var answer = notFound(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T05:00").arriving());
        assertThat(answer.reason()).isEqualTo(Reason.NO_SERVICE_AT_THAT_TIME);
        assertThat(Drawing.trams(answer.nearest())).startsWith("05:50");
    }

    @Test
    void afterTheLastDayOfTheTimetableItsDaysAreNamed() {
        var answer = notFound(wish("宇都宮駅東口", "清原地区市民センター", "2027-04-02T10:00"));
        assertThat(answer.reason()).isEqualTo(Reason.OUTSIDE_TIMETABLE);
        assertThat(answer.firstDay()).hasToString("2026-04-01");
        assertThat(answer.lastDay()).hasToString("2027-03-31");
    }

    @Test
    void tokyoIsOutsideTheRegion() {
        var answer =
                notFound(Wish.from(at("宇都宮駅"), Wish.at(35.681, 139.767), Instant.parse("2026-11-24T10:00:00+09:00")));
        assertThat(answer.reason()).isEqualTo(Reason.TO_OUTSIDE_REGION);
    }

    @Test
    void onlyByBusThereIsNoTram() {
        var answer = planner.itineraries(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00")
                .by(Mode.WALK, Mode.BUS)
                .request());
        assertThat(answer).isInstanceOfSatisfying(NotFound.class, not -> {
            assertThat(not.reason()).isEqualTo(Reason.NO_WAY_WITH_THESE_MODES);
            assertThat(Drawing.trams(not.nearest())).startsWith("10:12");
        });
    }

    @Test
    void namesComeInEnglish() {
        var answer = planner.itineraries(
                wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00").in(Locale.ENGLISH));
        assertThat(Drawing.trams(((Found) answer).itineraries())).contains("Utsunomiya Station East");
    }

    @Test
    void walksOnSyntheticStreetsAreEstimates() {
        assertThat(found(wish("宇都宮駅東口", "清原地区市民センター", "2026-11-24T10:00")).itineraries())
                .flatExtracting(Itinerary::legs)
                .filteredOn(Leg.Walk.class::isInstance)
                .isNotEmpty()
                .allMatch(Leg::estimated);
    }
}
