package jp.miyamichi.dispatch.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;

/// Whether the shifts of fleets may be driven.
final class Rosters {

    /// Nine weeks from a Monday on, in which no service is closed: every month of 31 days is in them.
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

    private static final int DAYS = 63;

    private Rosters() {}

    /// Follows each driver through all fleets they drive for, on every day of service.
    ///
    /// @throws IllegalArgumentException if a driver would break the drivers' hours
    static void check(List<ServiceRules> services, DriverHours hours) {
        var byDriver = new TreeMap<String, List<Duty>>();
        for (var rules : services) {
            for (var vehicle : rules.fleet()) {
                for (var shift : vehicle.shifts().is()) {
                    byDriver.computeIfAbsent(shift.driver(), _ -> new ArrayList<>())
                            .addAll(duties(rules, vehicle, shift, FIRST, FIRST.plusDays(DAYS)));
                }
            }
        }
        byDriver.forEach((driver, duties) -> {
            var problems = hours.problems(duties);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("the shifts of driver " + driver + " may not be driven: "
                        + problems.getFirst() + "; shorten them, or divide them between two drivers");
            }
        });
    }

    /// Why a duty may not be driven beside the driver's others of the month before and the week after; empty if it may.
    static Optional<String> refuses(ServiceRules rules, DriverHours hours, Duty added) {
        var day = added.from().toLocalDate();
        var all = new ArrayList<Duty>();
        all.add(added);
        for (var vehicle : rules.fleet()) {
            vehicle.shifts().is().stream()
                    .filter(shift -> shift.driver().equals(added.driver()))
                    .forEach(shift -> all.addAll(duties(rules, vehicle, shift, day.minusDays(31), day.plusDays(7))));
        }
        return hours.problems(all).stream().findFirst();
    }

    private static List<Duty> duties(
            ServiceRules rules, FleetVehicle vehicle, FleetVehicle.Shift shift, LocalDate first, LocalDate end) {
        return first.datesUntil(end)
                .filter(date -> rules.hours().is().runOn(date, _ -> false) && shift.isDrivenOn(date))
                .map(date -> new Duty(shift.driver(), vehicle.id(), date.atTime(shift.from()), date.atTime(shift.to())))
                .toList();
    }
}
