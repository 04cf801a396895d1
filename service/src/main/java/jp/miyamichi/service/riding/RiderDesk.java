package jp.miyamichi.service.riding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.RideId;

/// Takes in that a party is at its stop already, or cannot be there in time: its promise moves with it, and nobody
/// else's is broken for that.
public record RiderDesk(RideOffice office) {

    /// Who comes later than this after the promised pickup begins asks for another ride.
    public static final Duration LATE_MAX = Duration.ofMinutes(60);

    /// @return why it cannot be taken in; empty if it was
    public Optional<String> isThere(Booking ride) {
        var refused = refuses(ride);
        if (refused.isEmpty()) {
            office.report(ride.area(), new FleetEvent.RiderEarly(id(ride)));
        }
        return refused;
    }

    /// @param from when the party can be there
    /// @return why it cannot be taken in; empty if it was
    public Optional<String> comesLater(Booking ride, Instant from) {
        var refused = refuses(ride).or(() -> refuses(ride, from));
        if (refused.isEmpty()) {
            office.report(ride.area(), new FleetEvent.RiderLate(id(ride), from));
        }
        return refused;
    }

    private Optional<String> refuses(Booking ride) {
        if (ride.state() != BookingState.CONFIRMED && ride.state() != BookingState.ON_THE_WAY) {
            return Optional.of("only a ride that is booked and not yet aboard can be earlier or later");
        }
        return ride.day().equals(office.today())
                ? Optional.empty()
                : Optional.of(
                        "this can be told on the day of the ride; to ride at another time, cancel it and ask anew");
    }

    private Optional<String> refuses(Booking ride, Instant from) {
        var promised = ride.promise().pickupFrom();
        if (from.isBefore(office.clock().instant())) {
            return Optional.of("from must be a time to come");
        }
        return from.isAfter(promised.plus(LATE_MAX))
                ? Optional.of("from may be at most " + LATE_MAX.toMinutes()
                        + " minutes after the pickup was promised; cancel the ride and ask for a later one")
                : Optional.empty();
    }

    private static RideId id(Booking ride) {
        return new RideId(ride.id().toString());
    }
}
