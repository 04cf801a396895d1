package jp.miyamichi.dispatch.booking;

import static jp.miyamichi.dispatch.booking.Actor.DESK;
import static jp.miyamichi.dispatch.booking.Actor.DISPATCH;
import static jp.miyamichi.dispatch.booking.Actor.DRIVER;
import static jp.miyamichi.dispatch.booking.Actor.RIDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a booking stands, and what may happen to it next, by whom.
public enum BookingState {
    /// The offer is kept for the rider for some minutes.
    HELD,
    CONFIRMED,
    ON_THE_WAY,
    ABOARD,
    DONE,
    CANCELLED,
    NO_SHOW,
    REFUSED,
    EXPIRED;

    private record Step(BookingState from, Act act, BookingState to, Set<Actor> by) {}

    private static final List<Step> STEPS = List.of(
            step(HELD, Act.CONFIRM, CONFIRMED, RIDER, DESK),
            step(HELD, Act.CANCEL, CANCELLED, RIDER, DESK),
            step(HELD, Act.EXPIRE, EXPIRED, DISPATCH),
            step(HELD, Act.REFUSE, REFUSED, DISPATCH, DESK),
            step(CONFIRMED, Act.SET_OUT, ON_THE_WAY, DRIVER, DISPATCH),
            step(CONFIRMED, Act.HAND_OVER, CONFIRMED, DISPATCH, DESK),
            step(CONFIRMED, Act.BOARD, ABOARD, DRIVER),
            step(CONFIRMED, Act.CANCEL, CANCELLED, RIDER, DESK, DISPATCH),
            step(ON_THE_WAY, Act.HAND_OVER, CONFIRMED, DISPATCH, DESK),
            step(ON_THE_WAY, Act.BOARD, ABOARD, DRIVER),
            step(ON_THE_WAY, Act.CANCEL, CANCELLED, RIDER, DESK, DISPATCH),
            step(ON_THE_WAY, Act.MISS, NO_SHOW, DRIVER),
            step(ABOARD, Act.SET_DOWN, DONE, DRIVER));

    private static Step step(BookingState from, Act act, BookingState to, Actor first, Actor... others) {
        return new Step(from, act, to, EnumSet.of(first, others));
    }

    /// Where `act` leads to if `by` may cause it here; empty if not.
    public Optional<BookingState> after(Act act, Actor by) {
        return STEPS.stream()
                .filter(step -> step.from == this && step.act == act && step.by.contains(by))
                .map(Step::to)
                .findFirst();
    }

    /// Whether anything may still happen.
    public boolean isOpen() {
        return STEPS.stream().anyMatch(step -> step.from == this);
    }

    /// Whether a promise is given and not yet settled.
    public boolean isPromised() {
        return this == CONFIRMED || this == ON_THE_WAY || this == ABOARD;
    }
}
