package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.region.RideService;

/// What may happen to one booking at some time, beyond the table of its states, and what it means for its promise.
record BookingRules(RideService service, Booking booking) {

    /// Why `act` may not happen now; empty if it may.
    Optional<String> refuses(Act act, Actor by, Instant at) {
        if (booking.state().after(act, by).isEmpty()) {
            return Optional.of("a booking that is " + booking.state() + " does not take " + act + " by " + by
                    + "; look at its state again");
        }
        if (act == Act.MISS && at.isBefore(waitedUntil())) {
            return Optional.of("the vehicle waits until " + waitedUntil() + " before the rider counts as missing");
        }
        if (act == Act.CONFIRM && !at.isBefore(heldUntil())) {
            return Optional.of("the offer was kept until " + heldUntil() + "; ask for a new one");
        }
        return Optional.empty();
    }

    BookingState after(Act act, Actor by) {
        return booking.state().after(act, by).orElseThrow();
    }

    Instant heldUntil() {
        return booking.changedAt()
                .plus(Duration.ofMinutes(service.rules().booking().holdMinutes().is()));
    }

    private Instant waitedUntil() {
        return booking.promise()
                .pickupFrom()
                .plus(Duration.ofMinutes(service.rules().booking().waitMinutes().is()));
    }

    private boolean isLateToCancel(Instant at) {
        var late =
                Duration.ofMinutes(service.rules().booking().lateCancelMinutes().is());
        return at.isAfter(booking.promise().pickupFrom().minus(late));
    }

    /// What `act` says about the promise, if it settles it.
    Optional<PromiseOutcome> outcome(Act act, Actor by, Instant at) {
        if (!booking.state().isPromised()) {
            return Optional.empty();
        }
        return switch (act) {
            case SET_DOWN -> Optional.of(PromiseOutcome.ofRide(booking, booking.changedAt(), at));
            case MISS ->
                Optional.of(PromiseOutcome.withoutRide(booking.id(), PromiseOutcome.Kind.NO_SHOW, "rider missing", at));
            case CANCEL ->
                Optional.of(PromiseOutcome.withoutRide(
                        booking.id(),
                        PromiseOutcome.Kind.RELEASED,
                        (isLateToCancel(at) ? PromiseOutcome.LATE : "cancelled by ") + by,
                        at));
            case CONFIRM, EXPIRE, REFUSE, SET_OUT, HAND_OVER, BOARD -> Optional.empty();
        };
    }
}
