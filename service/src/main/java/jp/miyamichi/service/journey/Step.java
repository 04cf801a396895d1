package jp.miyamichi.service.journey;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing to be done for a journey, written down before it is done.
///
/// @param position counted from 0, in the order of doing; undone in the reverse order
/// @param leg which leg it is for, counted from 0; -1 where it is for all of them
/// @param command its id at whoever does it
/// @param reference what it is called there: an offer and later a booking, an order, a payment; empty as long as
/// unknown
/// @param promise what a ride was promised, once there is an offer
/// @param keptUntil how long a hold keeps, where it keeps for a time only
/// @param note why it was refused or could not be undone, or how a payment stands
public record Step(
        int position,
        Kind kind,
        int leg,
        UUID command,
        State state,
        String reference,
        Optional<RidePromise> promise,
        Optional<Instant> keptUntil,
        String note) {

    public static final int NOTE_LENGTH_MAX = 500;

    private static final Pattern REFUNDED = Pattern.compile("^refunded ([0-9]{1,12})");

    public enum Kind {
        HOLD_RIDE,
        HOLD_TICKETS,
        CONFIRM_RIDE,
        ORDER_ON_BOARD,
        PAY,
        /// Nobody comes for this leg any more: what was paid for it is given back.
        GIVE_UP_LEG;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// Done before the traveller is shown what was found; the others follow their yes.
        boolean isBeforeTheYes() {
            return this == HOLD_RIDE || this == HOLD_TICKETS;
        }
    }

    public enum State {
        /// To be done; whether it was begun is not known.
        PLANNED,
        DONE,
        REFUSED,
        UNDONE,
        /// Could not be undone, by the rule of what was bought.
        KEPT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Step {
        if (position < 0 || leg < -1) {
            throw new IllegalArgumentException("a step has a position and a leg, not " + position + " and " + leg);
        }
        note = note.length() > NOTE_LENGTH_MAX ? note.substring(0, NOTE_LENGTH_MAX) : note;
    }

    static Step planned(JourneyId journey, int position, Kind kind, int leg) {
        var command = journey.derive(kind.word() + " " + leg + " " + position);
        return new Step(position, kind, leg, command, State.PLANNED, "", Optional.empty(), Optional.empty(), "");
    }

    Step in(State next) {
        return new Step(position, kind, leg, command, next, reference, promise, keptUntil, note);
    }

    Step noting(String text) {
        return new Step(position, kind, leg, command, state, reference, promise, keptUntil, text);
    }

    Step referring(String to) {
        return new Step(position, kind, leg, command, state, to, promise, keptUntil, note);
    }

    Step promising(RidePromise told) {
        return new Step(position, kind, leg, command, state, reference, Optional.of(told), keptUntil, note);
    }

    Step keptUntil(Instant time) {
        return new Step(position, kind, leg, command, state, reference, promise, Optional.of(time), note);
    }

    /// What was given back with it, where something was.
    public Optional<Long> refundedYen() {
        return Optional.of(REFUNDED.matcher(note)).filter(Matcher::find).map(found -> Long.valueOf(found.group(1)));
    }

    static String refunded(long yen, String kept) {
        return "refunded " + yen + (kept.isEmpty() ? "" : "; kept: " + kept);
    }

    boolean is(State asked) {
        return state == asked;
    }
}
