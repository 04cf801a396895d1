package jp.miyamichi.dispatch.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.region.LatLon;

/// A vehicle, where it stands at night, and when it has a driver.
///
/// @param seats for riders, the driver's not counted
/// @param depot where the shift begins and ends and where breaks are taken
/// @param permits services on its permit (道路運送法); it drives for no other
/// @param shifts of the days on which one of its services runs
public record FleetVehicle(
        String id,
        Fact<String> kind,
        Fact<Integer> seats,
        Fact<Integer> wheelchairPlaces,
        Fact<LatLon> depot,
        Fact<Set<String>> permits,
        Fact<List<Shift>> shifts) {

    /// @param rest the driver's break; empty for a short shift
    /// @param days of the week it is driven; empty for every day of service
    public record Shift(
            String driver, LocalTime from, LocalTime to, Optional<Rest> rest, Optional<Set<DayOfWeek>> days) {

        public Shift {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("a shift ends after it begins, not " + from + " to " + to);
            }
            days = days.map(Set::copyOf);
        }

        /// The same hours on any day, by somebody else.
        public Shift by(String another) {
            return new Shift(another, from, to, rest, Optional.empty());
        }

        public boolean isDrivenOn(LocalDate date) {
            return days.isEmpty() || days.get().contains(date.getDayOfWeek());
        }
    }

    /// A break that begins between two times.
    public record Rest(LocalTime earliest, LocalTime latest, int minutes) {

        public Rest {
            if (latest.isBefore(earliest) || minutes < 1) {
                throw new IllegalArgumentException(
                        "a break of a minute or more begins between two times, not " + earliest + " to " + latest);
            }
        }
    }

    public FleetVehicle {
        if (seats.is() < 1 || wheelchairPlaces.is() < 0) {
            throw new IllegalArgumentException(
                    "vehicle " + id + " needs a seat, and no fewer wheelchair places than none");
        }
    }

    public boolean mayServe(String service) {
        return permits.is().contains(service);
    }
}
