package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.util.Optional;

/// What came of a promise.
public record PromiseOutcome(
        BookingId booking,
        Kind outcome,
        Optional<Instant> pickedUpAt,
        Optional<Instant> setDownAt,
        String reason,
        Instant notedAt) {

    /// How the reason begins when a rider gives a promise back later than the service asks for.
    public static final String LATE = "cancelled late by ";

    public enum Kind {
        KEPT,
        BROKEN,
        /// The service was suspended, and the rider told at once.
        SUSPENDED,
        /// The rider gave it back.
        RELEASED,
        /// The vehicle came, the rider did not.
        NO_SHOW
    }

    public PromiseOutcome {
        if (outcome == Kind.KEPT && (pickedUpAt.isEmpty() || setDownAt.isEmpty())) {
            throw new IllegalArgumentException("a promise is kept by a pickup and an arrival: " + booking);
        }
    }

    /// Of a ride that was carried out.
    public static PromiseOutcome ofRide(Booking booking, Instant pickedUpAt, Instant setDownAt) {
        var kept = booking.promise().isKeptBy(pickedUpAt, setDownAt);
        var reason = kept ? "" : pickedUpAt.isAfter(booking.promise().pickupTo()) ? "pickup late" : "arrival late";
        return new PromiseOutcome(
                booking.id(),
                kept ? Kind.KEPT : Kind.BROKEN,
                Optional.of(pickedUpAt),
                Optional.of(setDownAt),
                reason,
                setDownAt);
    }

    /// Of a ride that never began.
    public static PromiseOutcome withoutRide(BookingId booking, Kind outcome, String reason, Instant notedAt) {
        return new PromiseOutcome(booking, outcome, Optional.empty(), Optional.empty(), reason, notedAt);
    }
}
