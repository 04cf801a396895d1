package jp.miyamichi.dispatch;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.BookingId;

/// What is to be expected of a ride as things stand. It may change at any moment; what may not is the promise.
///
/// @param vehicle that comes, or that the party is aboard
/// @param pickup planned; empty for a party that is aboard
/// @param arrival planned
/// @param stopsBefore visits the vehicle makes before the next that concerns this party
/// @param seen where the vehicle was last, if it has told within the hour
public record Outlook(
        BookingId booking,
        String vehicle,
        Optional<Instant> pickup,
        Instant arrival,
        int stopsBefore,
        Optional<VehicleSeen> seen) {}
