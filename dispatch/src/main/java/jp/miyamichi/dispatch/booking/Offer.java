package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A ride that could be promised, for as long as it is `validUntil`. It binds nobody until it is held.
///
/// @param id the booking's, if it becomes one
/// @param promise what would be promised
/// @param vehicle that would come as things stand
/// @param walkMeters to the pickup and from the drop-off together
/// @param seatsTaken by others on this vehicle at some time between pickup and arrival
/// @param isNearby the vehicle is under way around there already
/// @param group of the rides that were asked for together
public record Offer(
        BookingId id,
        ServiceArea area,
        LocalDate day,
        Rider rider,
        Spot from,
        Spot to,
        Party party,
        Promise promise,
        String vehicle,
        int walkMeters,
        int seatsTaken,
        int seats,
        boolean isNearby,
        UUID group,
        Optional<String> connection,
        Instant validUntil) {

    public Booking booking(BookingState state, String onVehicle, Instant now) {
        return new Booking(id, area, day, rider, state, onVehicle, from, to, party, promise, group, connection, now);
    }
}
