package jp.miyamichi.dispatch.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything one command changes. It is written whole by the owner of the area, or not at all.
///
/// @param tours each with the version it replaces
/// @param added new bookings; a promise enters the ledger with the booking's confirmation
/// @param moves bookings that go on to another state or vehicle
public record Change(
        Ownership owner,
        Optional<Executed> command,
        List<TourPlan> tours,
        List<Booking> added,
        List<Move> moves,
        List<PromiseOutcome> outcomes,
        List<UnmetRequest> unmet,
        List<DayEvent> events) {

    /// A command as it is remembered.
    ///
    /// @param request what was asked, so that an id used for something else is noticed
    /// @param answer what is answered again
    public record Executed(Command command, String request, CommandAnswer answer) {}

    public record Move(Booking before, Booking after) {

        public Move {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException(before.id() + " does not become " + after.id());
            }
        }
    }

    public Change {
        tours = List.copyOf(tours);
        added = List.copyOf(added);
        moves = List.copyOf(moves);
        outcomes = List.copyOf(outcomes);
        unmet = List.copyOf(unmet);
        events = List.copyOf(events);
    }

    /// What became of a change.
    public enum Result {
        DONE,
        /// The command was carried out before.
        AGAIN,
        /// Another node owns the area by now.
        STALE,
        /// A tour or a booking is not as the writer believed.
        CONFLICT
    }

    public static Draft by(Ownership owner) {
        return new Draft(owner);
    }

    /// A change being put together, by one thread.
    public static final class Draft {

        private final Ownership owner;
        private Optional<Executed> command = Optional.empty();
        private final List<TourPlan> tours = new ArrayList<>();
        private final List<Booking> added = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final List<PromiseOutcome> outcomes = new ArrayList<>();
        private final List<UnmetRequest> unmet = new ArrayList<>();
        private final List<DayEvent> events = new ArrayList<>();

        private Draft(Ownership owner) {
            this.owner = owner;
        }

        public Draft answering(Command asked, String request, CommandAnswer answer) {
            command = Optional.of(new Executed(asked, request, answer));
            return this;
        }

        public Draft tours(List<TourPlan> plans) {
            tours.addAll(plans);
            return this;
        }

        public Draft add(Booking booking) {
            added.add(booking);
            return this;
        }

        public Draft move(Booking before, Booking after) {
            moves.add(new Move(before, after));
            return this;
        }

        public Draft outcome(PromiseOutcome outcome) {
            outcomes.add(outcome);
            return this;
        }

        public Draft unmet(UnmetRequest request) {
            unmet.add(request);
            return this;
        }

        public Draft event(DayEvent event) {
            events.add(event);
            return this;
        }

        /// Bookings that already move by this change.
        public Set<BookingId> moving() {
            return moves.stream().map(move -> move.after().id()).collect(Collectors.toSet());
        }

        public Change done() {
            return new Change(owner, command, tours, added, moves, outcomes, unmet, events);
        }
    }
}
