package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which device drives which vehicle, and what drivers told.
public interface DriverBook {

    /// A vehicle driven with a device on a day.
    record Driving(ServiceArea area, LocalDate day, String vehicle) {}

    /// From now on `device` drives the vehicle that day, and no other; whoever drove it before no longer does.
    void take(UUID device, Driving driving, Instant now);

    /// The shift is over: the device drives nothing any more that day.
    void leave(UUID device, LocalDate day);

    Optional<Driving> drivenBy(UUID device, LocalDate day);

    /// Writes an event down as waiting, or finds what became of it when it was told before.
    ///
    /// @return what is kept under its id, which may be another event
    DriverEvent.Kept keep(UUID device, Driving driving, DriverEvent event, Instant now);

    void settle(UUID event, DriverEvent.Outcome outcome, String why);

    /// Events of a ride that wait for an earlier one, in the order in which they happened.
    List<DriverEvent> waiting(BookingId ride);
}
