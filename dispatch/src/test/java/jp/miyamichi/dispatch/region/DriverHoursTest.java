package jp.miyamichi.dispatch.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.region.FleetVehicle.Shift;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;
import org.junit.jupiter.api.Test;

/// 改善基準告示 against the shifts of fleets.
class DriverHoursTest {

    private static final DriverHours HOURS = RideServices.driverHours("utsunomiya");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void theNumbersHaveASource() {
        assertThat(List.of(
                        HOURS.dutyHoursMax(),
                        HOURS.dutyHoursExtendedMax(),
                        HOURS.longDutyHours(),
                        HOURS.longDutiesPerWeekMax(),
                        HOURS.dutyHoursMonthMax(),
                        HOURS.restHoursMin()))
                .extracting(Fact::source)
                .containsOnly(Optional.of("mhlw-taxi-2024"));
        assertThat(HOURS.dutyHoursMonthMax().is()).isEqualTo(288);
    }

    @Test
    void aDriverWhoComesBackTooEarlyIsNotedWithTheReason() {
        var late = duty(0, 9, 22);
        var early = duty(1, 6, 14);
        assertThat(HOURS.problems(List.of(early, late)))
                .containsExactly("duty of d on v from 2026-11-25T06:00 begins before 9 hours of rest");
    }

    @Test
    void aDutyOfSixteenHoursIsNotedWithTheReason() {
        assertThat(HOURS.problems(List.of(duty(0, 5, 21))))
                .containsExactly("duty of d on v from 2026-11-24T05:00 lasts longer than 15 hours");
    }

    @Test
    void aFourthLongDayInAWeekIsTooMany() {
        var long15 = IntStream.of(0, 2, 4, 6).mapToObj(day -> duty(day, 6, 21)).toList();
        assertThat(HOURS.problems(long15.subList(0, 3))).isEmpty();
        assertThat(HOURS.problems(long15)).hasSize(1).first().asString().contains("more than 3 long days");
    }

    @Test
    void twentySixDaysOfElevenAndAHalfHoursAreMoreThanAMonthAllows() {
        var duties = IntStream.rangeClosed(0, 25)
                .mapToObj(day -> new Duty(
                        "d",
                        "v",
                        TUESDAY.plusDays(day).atTime(7, 45),
                        TUESDAY.plusDays(day).atTime(19, 15)))
                .toList();
        assertThat(HOURS.problems(duties.subList(0, 25))).isEmpty();
        assertThat(HOURS.problems(duties)).hasSize(1).first().asString().contains("beyond 288 hours within a month");
    }

    @Test
    void aRosterThatPutsOneDriverOnEveryDayIsRefusedWithWhatToDo() {
        var one = shift("one", Set.of());
        assertThatThrownBy(() -> Rosters.check(List.of(sagiso(one)), HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the shifts of driver one may not be driven: ")
                .hasMessageContaining("beyond 288 hours within a month")
                .hasMessageEndingWith("shorten them, or divide them between two drivers");
        Rosters.check(List.of(sagiso(shift("one", Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)))), HOURS);
    }

    @Test
    void whoDrivesForTwoServicesOnOneDayIsFoundToo() {
        var mondays = sagiso(shift("one", Set.of(DayOfWeek.MONDAY)));
        assertThatThrownBy(() -> Rosters.check(List.of(mondays, mondays), HOURS))
                .hasMessageContaining("begins before 9 hours of rest");
    }

    @Test
    void aDutyBesideTheRosterIsHeldAgainstIt() {
        var sagiso = SampleServices.sagiso();
        var thursday = new Duty(
                "sagiso-ud-1-a",
                "extra",
                TUESDAY.plusDays(2).atTime(8, 0),
                TUESDAY.plusDays(2).atTime(18, 0));
        assertThat(sagiso.refuses(thursday)).isEmpty();
        var atNight = new Duty(
                "sagiso-ud-1-a",
                "extra",
                TUESDAY.plusDays(1).atTime(20, 0),
                TUESDAY.plusDays(1).atTime(22, 0));
        assertThat(sagiso.refuses(atNight))
                .hasValueSatisfying(why -> assertThat(why)
                        .isEqualTo(
                                "duty of sagiso-ud-1-a on extra from 2026-11-25T20:00 begins before 9 hours of rest"));
    }

    private static Duty duty(int day, int from, int to) {
        var date = TUESDAY.plusDays(day);
        return new Duty("d", "v", date.atTime(from, 0), date.atTime(to, 0));
    }

    private static Shift shift(String driver, Set<DayOfWeek> days) {
        return new Shift(
                driver,
                LocalTime.of(7, 45),
                LocalTime.of(19, 15),
                Optional.empty(),
                Optional.of(days).filter(some -> !some.isEmpty()));
    }

    /// さぎそう河内号 with one vehicle.
    private static ServiceRules sagiso(Shift shift) {
        var rules = SampleServices.sagiso().rules();
        var one = rules.fleet().getFirst();
        var vehicle = new FleetVehicle(
                one.id(),
                one.kind(),
                one.seats(),
                one.wheelchairPlaces(),
                one.depot(),
                one.permits(),
                SampleServices.tried(List.of(shift)));
        return SampleServices.with(rules, rules.eligibility(), rules.stopping(), List.of(vehicle));
    }
}
