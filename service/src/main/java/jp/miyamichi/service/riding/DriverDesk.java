package jp.miyamichi.service.riding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.DriverBook.Driving;
import jp.miyamichi.dispatch.booking.DriverEvent;
import jp.miyamichi.dispatch.booking.DriverEvent.Kept;
import jp.miyamichi.dispatch.booking.DriverEvent.Outcome;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.VehicleId;

/// Takes what drivers tell, late, twice and in any order, and carries it out in the order in which it happened.
///
/// An event is written down first and settled after. One that needs an earlier one, such as setting down somebody whose
/// boarding was not told yet, waits for it.
public final class DriverDesk {

    /// Clocks of devices are not exact.
    private static final Duration AHEAD_MAX = Duration.ofMinutes(2);

    /// A device that was offline for longer has lost its day; the dispatcher settles it.
    private static final Duration LATE_MAX = Duration.ofDays(2);

    /// What is older no longer says where the vehicle is.
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final RideOffice office;

    public DriverDesk(RideOffice office) {
        this.office = office;
    }

    /// The events as they are settled, in the order in which they were told.
    public List<Kept> tell(UUID device, List<DriverEvent> told) {
        var inOrder = told.stream()
                .sorted(Comparator.comparing(DriverEvent::at))
                .map(event -> tell(device, event))
                .toList();
        return told.stream()
                .map(event -> inOrder.stream()
                        .filter(kept -> kept.event().id().equals(event.id()))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .toList();
    }

    private Kept tell(UUID device, DriverEvent event) {
        var driving = office.drivers().drivenBy(device, day(event.at()));
        return driving.map(found -> tell(device, found, event))
                .orElseGet(() -> new Kept(
                        event, Outcome.REFUSED, "this device drove no vehicle that day; choose the vehicle first"));
    }

    /// Told by somebody who is not the driver of the vehicle, as dispatchers do.
    public Kept tell(UUID teller, Driving driving, DriverEvent event) {
        var now = office.clock().instant();
        if (event.at().isAfter(now.plus(AHEAD_MAX)) || event.at().isBefore(now.minus(LATE_MAX))) {
            return new Kept(event, Outcome.REFUSED, "at must lie within the last 48 hours; check the device's clock");
        }
        var kept = office.drivers().keep(teller, driving, event, now);
        if (!kept.event().equals(event)) {
            return new Kept(event, Outcome.REFUSED, "the id belongs to another event; choose a new one");
        }
        if (kept.outcome() != Outcome.WAITING) {
            return kept;
        }
        if (event.ride().isPresent()) {
            return settleRide(driving, event);
        }
        vehicleEvent(driving, event, now).ifPresent(happened -> office.report(driving.area(), happened));
        return settled(event, Outcome.DONE, "");
    }

    /// Everything that waits for this ride, in order; answers what became of `event`.
    private Kept settleRide(Driving driving, DriverEvent event) {
        var answer = new Kept(event, Outcome.WAITING, "something before this has not been told yet");
        for (var waiting : office.drivers().waiting(event.ride().orElseThrow())) {
            var settled = carryOut(driving, waiting);
            if (waiting.id().equals(event.id())) {
                answer = settled;
            }
        }
        return answer;
    }

    private Kept carryOut(Driving driving, DriverEvent event) {
        var act = event.act().orElseThrow();
        var ride = office.book()
                .find(event.ride().orElseThrow())
                .filter(found ->
                        found.area().equals(driving.area()) && found.day().equals(driving.day()));
        if (ride.isEmpty()) {
            return settled(event, Outcome.REFUSED, "there is no such ride on this vehicle today");
        }
        if (isBehind(act, ride.get().state())) {
            return settled(event, Outcome.DONE, "");
        }
        if (!ride.get().vehicle().equals(driving.vehicle())) {
            return settled(event, Outcome.REFUSED, "another vehicle comes for this ride by now; call the dispatcher");
        }
        if (act == Act.SET_DOWN
                && ride.get().state() != BookingState.ABOARD
                && ride.get().state().isPromised()) {
            return new Kept(event, Outcome.WAITING, "the boarding has not been told yet");
        }
        return carryOut(ride.get(), event, act);
    }

    private Kept carryOut(Booking ride, DriverEvent event, Act act) {
        var isStillAtItsStop = act == Act.MISS && ride.state() == BookingState.CONFIRMED;
        if (isStillAtItsStop) {
            // The clock sets vehicles out, but this one was faster.
            var first = UUID.nameUUIDFromBytes(("set out " + event.id()).getBytes(StandardCharsets.US_ASCII));
            office.desk()
                    .act(command(first, event), ride.area(), List.of(ride.id()), Act.SET_OUT, Actor.DRIVER, event.at());
        }
        var answer = office.desk()
                .act(command(event.id(), event), ride.area(), List.of(ride.id()), act, Actor.DRIVER, event.at());
        if (answer instanceof BookingAnswer.Refused(var why)) {
            return settled(event, Outcome.REFUSED, why);
        }
        stoppedAt(ride, event, act).ifPresent(at -> office.report(ride.area(), at));
        return settled(event, Outcome.DONE, "");
    }

    private static Command command(UUID id, DriverEvent event) {
        return new Command(id, "driver:" + event.id());
    }

    /// The vehicle stands at the stop at this moment, which puts the plan's times right.
    private Optional<FleetEvent> stoppedAt(Booking ride, DriverEvent event, Act act) {
        if (act == Act.SET_OUT || !isFresh(event)) {
            return Optional.empty();
        }
        var stop = act == Act.SET_DOWN ? ride.to().at() : ride.from().at();
        return Optional.of(new FleetEvent.Seen(new VehicleId(ride.vehicle()), stop));
    }

    /// What an event means for the vehicle now; nothing if it was told too late for that.
    private Optional<FleetEvent> vehicleEvent(Driving driving, DriverEvent event, Instant now) {
        var vehicle = new VehicleId(driving.vehicle());
        if (!day(now).equals(driving.day()) || (event.kind() == DriverEvent.Kind.POSITION && !isFresh(event))) {
            return Optional.empty();
        }
        var where = event.where();
        return switch (event.kind()) {
            case POSITION -> where.map(at -> new FleetEvent.Seen(vehicle, at));
            case BREAKDOWN -> where.map(at -> new FleetEvent.BrokeDown(vehicle, at));
            case BACK -> where.map(at -> new FleetEvent.BackInService(vehicle, at));
            case DELAY ->
                Optional.of(new FleetEvent.Delayed(
                        vehicle, Duration.ofMinutes(event.minutes().orElse(0))));
            case BREAK, SET_OUT, BOARD, SET_DOWN, NO_SHOW -> Optional.empty();
        };
    }

    private boolean isFresh(DriverEvent event) {
        return !event.at().plus(FRESH).isBefore(office.clock().instant());
    }

    private static boolean isBehind(Act act, BookingState state) {
        return switch (act) {
            case SET_OUT ->
                state == BookingState.ON_THE_WAY
                        || state == BookingState.ABOARD
                        || state == BookingState.DONE
                        || state == BookingState.NO_SHOW;
            case BOARD -> state == BookingState.ABOARD || state == BookingState.DONE;
            case SET_DOWN -> state == BookingState.DONE;
            case MISS -> state == BookingState.NO_SHOW;
            case CONFIRM, EXPIRE, REFUSE, HAND_OVER, CANCEL -> false;
        };
    }

    private Kept settled(DriverEvent event, Outcome outcome, String why) {
        office.drivers().settle(event.id(), outcome, why);
        return new Kept(event, outcome, why);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, office.zone());
    }
}
