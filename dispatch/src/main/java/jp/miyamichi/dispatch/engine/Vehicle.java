package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.miyamichi.region.LatLon;

/// A vehicle with its driver's shift.
///
/// @param permits the services it may drive for; between services it must be empty
/// @param depot where the shift begins and breaks are taken
/// @param returns the shift also ends at the depot, and the way back counts
public record Vehicle(
        VehicleId id,
        Load room,
        Set<ServiceId> permits,
        LatLon depot,
        Instant shiftStart,
        Instant shiftEnd,
        boolean returns,
        List<Break> breaks) {

    public Vehicle {
        permits = Set.copyOf(permits);
        breaks = List.copyOf(breaks);
        if (room.seats() < 1) {
            throw new IllegalArgumentException("vehicle " + id + " has no seat");
        }
        if (!shiftEnd.isAfter(shiftStart)) {
            throw new IllegalArgumentException(
                    "vehicle " + id + ": the shift must end after it starts, not at " + shiftEnd);
        }
    }

    /// The driver rests at the depot, with nobody aboard, starting between two times.
    public record Break(Instant earliestStart, Instant latestStart, Duration length) {

        public Break {
            if (latestStart.isBefore(earliestStart) || !length.isPositive()) {
                throw new IllegalArgumentException(
                        "a break must last, and start between two times: " + earliestStart + " to " + latestStart);
            }
        }
    }
}
