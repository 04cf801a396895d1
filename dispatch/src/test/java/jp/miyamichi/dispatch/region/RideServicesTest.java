package jp.miyamichi.dispatch.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The region's services as their files tell them.
class RideServicesTest {

    private static final DriverHours HOURS = RideServices.driverHours("utsunomiya");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void onlyServicesWithRulesAreDispatched() {
        assertThat(SampleServices.all())
                .extracting(RideService::id)
                .containsExactly("sagiso", "seinan", "itado", "shiroyama");
    }

    @Test
    void sagisoLeavesByTheHourFromEightToSix() {
        var hours = SampleServices.sagiso().rules().hours();
        assertThat(hours.isEstimated()).isFalse();
        assertThat(hours.is().slots())
                .hasSize(11)
                .startsWith(LocalTime.of(8, 0))
                .endsWith(LocalTime.of(18, 0));
    }

    @Test
    void sagisoRestsOnSundaysHolidaysAndOverTheNewYear() {
        var hours = SampleServices.sagiso().rules().hours().is();
        assertThat(hours.runOn(TUESDAY, _ -> false)).isTrue();
        assertThat(hours.runOn(TUESDAY, TUESDAY::equals)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2026, 11, 22), _ -> false)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2026, 12, 28), _ -> false)).isTrue();
        assertThat(hours.runOn(LocalDate.of(2026, 12, 29), _ -> false)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2027, 1, 2), _ -> false)).isFalse();
    }

    @Test
    void whatNoSourceTellsIsMarkedAsEstimated() {
        for (var service : SampleServices.all()) {
            for (var vehicle : service.rules().fleet()) {
                assertThat(vehicle.seats().isEstimated()).isTrue();
                assertThat(vehicle.depot().isEstimated()).isTrue();
                assertThat(vehicle.shifts().isEstimated()).isTrue();
            }
        }
        assertThat(SampleServices.sagiso().rules().fares().adultYen().is()).isEqualTo(300);
        assertThat(SampleServices.sagiso().rules().fares().adultYen().isEstimated())
                .isFalse();
    }

    @Test
    void aPartyPaysByAge() {
        assertThat(SampleServices.sagiso().rules().fares().of(2, 1, 1)).isEqualTo(750);
    }

    @Test
    void everyShiftOfEveryFleetMayBeDrivenEveryDayOfService() {
        for (var service : SampleServices.all()) {
            for (var vehicle : service.rules().fleet()) {
                for (var shift : vehicle.shifts().is()) {
                    assertThat(HOURS.problems(month(vehicle.id(), shift))).isEmpty();
                }
            }
        }
    }

    @Test
    void aDriverWhoComesBackTooEarlyIsNotedWithTheReason() {
        var late = new Duty("d", "v", TUESDAY.atTime(9, 0), TUESDAY.atTime(22, 0));
        var early = new Duty(
                "d", "v", TUESDAY.plusDays(1).atTime(6, 0), TUESDAY.plusDays(1).atTime(14, 0));
        assertThat(HOURS.problems(List.of(early, late)))
                .containsExactly("duty of d on v from 2026-11-25T06:00 begins before 9 hours of rest");
    }

    @Test
    void aDutyOfSixteenHoursIsNotedWithTheReason() {
        var endless = new Duty("d", "v", TUESDAY.atTime(5, 0), TUESDAY.atTime(21, 0));
        assertThat(HOURS.problems(List.of(endless)))
                .containsExactly("duty of d on v from 2026-11-24T05:00 lasts longer than 15 hours");
    }

    /// The days of one service week after another: Monday to Saturday, but no more than the month's hours allow.
    private static List<Duty> month(String vehicle, FleetVehicle.Shift shift) {
        var duties = new ArrayList<Duty>();
        for (int day = 0; day < 31 && duties.size() < 22; day++) {
            var date = TUESDAY.plusDays(day);
            if (date.getDayOfWeek().getValue() <= 5) {
                LocalDateTime from = date.atTime(shift.from());
                duties.add(new Duty(shift.driver(), vehicle, from, date.atTime(shift.to())));
            }
        }
        return duties;
    }
}
