package jp.miyamichi.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.region.RideService;

/// What time does to an area. Called in turn with its commands.
final class AreaClock {

    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;

    AreaClock(RideService service, DeskParts parts, AreaTours tours) {
        this.service = service;
        this.parts = parts;
        this.tours = tours;
    }

    List<Booking> tick() {
        var now = parts.clock().instant();
        var draft = Change.by(tours.owner());
        var calledOff = new ArrayList<Booking>();
        var isChanged = false;
        for (var suspension : parts.suspensions().of(service.id(), now)) {
            calledOff.addAll(callOff(draft, suspension, now));
        }
        isChanged |= !calledOff.isEmpty();
        for (var day : List.copyOf(tours.days())) {
            isChanged |= expire(draft, day, now);
            isChanged |= setOut(draft, day, now);
        }
        if (isChanged) {
            tours.write(draft);
        }
        return calledOff;
    }

    /// Rides that have not begun end with their service.
    private List<Booking> callOff(Change.Draft draft, Suspension suspension, Instant now) {
        var calledOff = new ArrayList<Booking>();
        for (var day : tours.days()) {
            for (var booking : day.open()) {
                var isAhead = booking.state() != BookingState.ABOARD;
                if (isAhead && suspension.covers(booking.promise().pickupFrom())) {
                    var after = booking.in(
                            booking.state() == BookingState.HELD ? BookingState.REFUSED : BookingState.CANCELLED, now);
                    draft.move(booking, after).event(AreaDesk.event(now, "SUSPENDED", booking.id()));
                    if (booking.state().isPromised()) {
                        draft.outcome(PromiseOutcome.withoutRide(
                                booking.id(), PromiseOutcome.Kind.SUSPENDED, suspension.reason(), now));
                    }
                    day.plan().apply(new FleetEvent.Cancelled(DayTours.ride(booking.id())));
                    calledOff.add(after);
                }
            }
        }
        return calledOff;
    }

    private boolean expire(Change.Draft draft, DayTours day, Instant now) {
        var isChanged = false;
        for (var booking : day.open()) {
            var isHeld = booking.state() == BookingState.HELD && !draft.moving().contains(booking.id());
            if (isHeld && !new BookingRules(service, booking).heldUntil().isAfter(now)) {
                draft.move(booking, booking.in(BookingState.EXPIRED, now))
                        .event(AreaDesk.event(now, "EXPIRED", booking.id()));
                day.plan().apply(new FleetEvent.Cancelled(DayTours.ride(booking.id())));
                isChanged = true;
            }
        }
        return isChanged;
    }

    private boolean setOut(Change.Draft draft, DayTours day, Instant now) {
        var isChanged = false;
        for (var committed : day.plan().advance()) {
            var booking = committed
                    .ride()
                    .filter(_ -> committed.kind() == PlannedVisit.Kind.PICKUP)
                    .flatMap(ride -> day.find(BookingId.of(ride.value())))
                    .filter(found -> found.state() == BookingState.CONFIRMED)
                    .filter(found -> !draft.moving().contains(found.id()));
            if (booking.isPresent()) {
                var id = booking.get().id();
                draft.move(booking.get(), booking.get().in(BookingState.ON_THE_WAY, now))
                        .event(AreaDesk.event(now, "SET_OUT", id));
                isChanged = true;
            }
        }
        return isChanged;
    }
}
