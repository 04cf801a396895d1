package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.region.LatLon;

/// What the rides of some service days come to, for the city. Days are given with their last.
public interface RideEvidence {

    /// One row a service that has bookings or unmet requests, by its name.
    List<ServiceDays> services(LocalDate from, LocalDate to);

    /// The rides that were made.
    List<Trip> trips(LocalDate from, LocalDate to);

    List<Unmet> unmet(LocalDate from, LocalDate to);

    /// What became of a service's bookings and promises.
    ///
    /// @param rides bookings carried out, and the persons aboard them
    /// @param promises as [BookingBook#figures] counts them
    record ServiceDays(
            String service, long rides, long persons, long cancelled, long noShows, PromiseFigures promises) {}

    /// A ride from door to door.
    ///
    /// @param rider tells riders apart, and is never published
    record Trip(String service, String rider, LatLon from, LatLon to, Instant pickedUpAt) {}

    /// Rides that were asked for and could not be offered.
    record Unmet(String service, String reason, long requests, long seats) {}
}
