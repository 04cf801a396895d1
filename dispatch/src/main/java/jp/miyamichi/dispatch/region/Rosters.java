package jp.miyamichi.dispatch.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;

/// Whether the shifts of a fleet may be driven.
final class Rosters {

    private Rosters() {}

    /// Tries a week of the service, each driver on every day it runs. How many days of a month one person drives is up
    /// to the operator's own roster, which is not published.
    ///
    /// @throws IllegalArgumentException if a shift breaks the drivers' hours
    static void check(ServiceRules rules, DriverHours hours) {
        for (var vehicle : rules.fleet()) {
            for (var shift : vehicle.shifts().is()) {
                var problems = hours.problems(week(rules, vehicle, shift));
                if (!problems.isEmpty()) {
                    throw new IllegalArgumentException("vehicle " + vehicle.id() + " of " + rules.id() + ": "
                            + String.join("; ", problems) + "; shorten the shift or divide it between two drivers");
                }
            }
        }
    }

    private static List<Duty> week(ServiceRules rules, FleetVehicle vehicle, FleetVehicle.Shift shift) {
        var monday = LocalDate.of(2026, 11, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        var duties = new ArrayList<Duty>();
        for (int day = 0; day < 7; day++) {
            var date = monday.plusDays(day);
            if (rules.hours().is().runOn(date, _ -> false)) {
                duties.add(new Duty(shift.driver(), vehicle.id(), date.atTime(shift.from()), date.atTime(shift.to())));
            }
        }
        return duties;
    }
}
