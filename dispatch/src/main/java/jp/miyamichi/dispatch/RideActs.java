package jp.miyamichi.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.CommandAnswer;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.RideService;

/// What happens to rides that are booked, and who decides otherwise. Called in turn with the area's commands.
final class RideActs {

    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;
    private final CommandMemory memory;

    RideActs(RideService service, DeskParts parts, AreaTours tours, CommandMemory memory) {
        this.service = service;
        this.parts = parts;
        this.tours = tours;
        this.memory = memory;
    }

    /// All or none.
    BookingAnswer act(Command command, String request, List<BookingId> ids, Act act, Actor by, Instant at) {
        var draft = Change.by(tours.owner());
        var after = new ArrayList<Booking>();
        for (var id : ids) {
            var booking = tours.find(id);
            if (booking.isEmpty()) {
                return new Refused("there is no booking " + id + " here; check the number");
            }
            var rules = new BookingRules(service, booking.get());
            var refused = rules.refuses(act, by, at);
            if (refused.isPresent()) {
                return new Refused(refused.get());
            }
            var moved = booking.get().in(rules.after(act, by), at);
            after.add(moved);
            draft.move(booking.get(), moved).event(AreaDesk.event(at, act.name(), id));
            rules.outcome(act, by, at).ifPresent(draft::outcome);
        }
        after.forEach(moved -> leaveTour(moved, act));
        var result = tours.write(draft.answering(command, request, new CommandAnswer(act.name(), ids)));
        return result == Change.Result.DONE ? new Done(after) : memory.afterFailure(command, request, result);
    }

    private void leaveTour(Booking booking, Act act) {
        var ride = DayTours.ride(booking.id());
        switch (act) {
            case CANCEL, EXPIRE, REFUSE -> tours.day(booking.day()).plan().apply(new FleetEvent.Cancelled(ride));
            case MISS -> tours.day(booking.day()).plan().apply(new FleetEvent.NoShow(ride));
            case CONFIRM, SET_OUT, HAND_OVER, BOARD, SET_DOWN -> {}
        }
    }

    /// Somebody gives a ride to a vehicle.
    record Decision(BookingId ride, String vehicle, String reason) {

        DayEvent event(Instant at, Command command) {
            return new DayEvent(
                    at,
                    "OVERRIDE",
                    Map.of(
                            "booking",
                            ride.toString(),
                            "vehicle",
                            vehicle,
                            "by",
                            command.actor(),
                            "reason",
                            reason,
                            "why_ja",
                            "配車係が" + vehicle + "に決めました（理由：" + reason + "）。",
                            "why_en",
                            "A dispatcher decided on " + vehicle + " (" + reason + ")."));
        }
    }

    /// Refused if that would break a promise.
    BookingAnswer override(Command command, String request, Decision decision) {
        var booking = tours.find(decision.ride).filter(found -> found.state().isPromised());
        if (booking.isEmpty()) {
            return new Refused("there is no promised ride " + decision.ride + " here; look at the area again");
        }
        var plan = tours.day(booking.get().day()).plan();
        var isForced =
                plan.tours().stream().anyMatch(tour -> tour.vehicle().value().equals(decision.vehicle))
                        && plan.force(DayTours.ride(decision.ride), new VehicleId(decision.vehicle));
        if (!isForced) {
            return new Refused(decision.vehicle + " cannot take this ride without breaking a promise, or it is being"
                    + " carried out already; ask what if first");
        }
        var answer = new CommandAnswer("OVERRIDE", List.of(decision.ride));
        var draft = Change.by(tours.owner())
                .event(decision.event(parts.clock().instant(), command))
                .answering(command, request, answer);
        var result = tours.write(draft);
        return result == Change.Result.DONE
                ? new Done(tours.find(decision.ride).stream().toList())
                : memory.afterFailure(command, request, result);
    }
}
