package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// A pass that a partner was offered, keeps or has bought for somebody. Who that is, is not here.
///
/// @param id is the order's, too
/// @param sample of a partner that practises; no order is behind it
/// @param validUntil until when it is offered or kept
public record Booking(
        UUID id,
        UUID partner,
        boolean sample,
        Wanted wanted,
        BookingState state,
        LegState leg,
        Instant validUntil,
        Instant changedAt) {

    /// @param yen for all persons
    public record Wanted(
            String product, LocalDate day, int persons, Yen yen, Spot from, Optional<Spot> to, Instant departAt) {}

    Booking in(BookingState next, LegState nextLeg, Instant until, Instant now) {
        return new Booking(id, partner, sample, wanted, next, nextLeg, until, now);
    }

    Booking confirmed(Instant now) {
        return in(BookingState.CONFIRMED, LegState.NOT_STARTED, validUntil, now);
    }

    Booking cancelled(Instant now) {
        return in(BookingState.CANCELLED, LegState.CANCELLED, validUntil, now);
    }

    boolean isOver(Instant now) {
        return state.isOpen() && !validUntil.isAfter(now);
    }
}
