package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One ride of one party, promised by one service.
///
/// @param vehicle carries it as things stand; another may, as long as the promise holds
/// @param group shared by the outward, return and repeated rides of one request
/// @param connection the departure the ride must reach, for example `lrt:05-0812`
/// @param changedAt when it came to this state
public record Booking(
        BookingId id,
        ServiceArea area,
        LocalDate day,
        Rider rider,
        BookingState state,
        String vehicle,
        Spot from,
        Spot to,
        Party party,
        Promise promise,
        UUID group,
        Optional<String> connection,
        Instant changedAt) {

    public Booking {
        if (vehicle.isBlank()) {
            throw new IllegalArgumentException("booking " + id + " needs a vehicle");
        }
    }

    public Booking in(BookingState next, Instant at) {
        return new Booking(id, area, day, rider, next, vehicle, from, to, party, promise, group, connection, at);
    }

    /// With the promise that holds from now on.
    public Booking promised(Promise other) {
        return new Booking(id, area, day, rider, state, vehicle, from, to, party, other, group, connection, changedAt);
    }

    public Booking on(String otherVehicle) {
        return new Booking(
                id, area, day, rider, state, otherVehicle, from, to, party, promise, group, connection, changedAt);
    }
}
