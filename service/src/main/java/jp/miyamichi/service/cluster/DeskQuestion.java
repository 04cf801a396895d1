package jp.miyamichi.service.cluster;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jp.miyamichi.dispatch.AreaState;
import jp.miyamichi.dispatch.DeskWhatIf;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.ExtraVehicle;
import jp.miyamichi.dispatch.FleetChange;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.RuleChange;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.engine.Difference;
import jp.miyamichi.dispatch.engine.FleetEvent;

/// What one node asks the desk of another, as text over the cluster.
///
/// @param <A> the answer
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
sealed interface DeskQuestion<A> {

    A ask(DispatchDesk desk);

    Class<A> answer();

    ServiceArea area();

    /// Whether asking twice is as good as asking once: it changes nothing, or by a command that is carried out once.
    default boolean mayRepeat() {
        return true;
    }

    record Request(ServiceArea area, BookingRequest wish) implements DeskQuestion<Rides> {
        @Override
        public Rides ask(DispatchDesk desk) {
            return new Rides(desk.request(area, wish));
        }

        @Override
        public Class<Rides> answer() {
            return Rides.class;
        }
    }

    record Quote(ServiceArea area, BookingRequest wish) implements DeskQuestion<Rides> {
        @Override
        public Rides ask(DispatchDesk desk) {
            return new Rides(List.of(desk.quote(area, wish)));
        }

        @Override
        public Class<Rides> answer() {
            return Rides.class;
        }
    }

    record Hold(Command command, ServiceArea area, List<BookingId> offers) implements DeskQuestion<Answered> {
        @Override
        public Answered ask(DispatchDesk desk) {
            return new Answered(desk.hold(command, area, offers));
        }

        @Override
        public Class<Answered> answer() {
            return Answered.class;
        }
    }

    record Book(Command command, ServiceArea area, List<BookingId> offers) implements DeskQuestion<Answered> {
        @Override
        public Answered ask(DispatchDesk desk) {
            return new Answered(desk.book(command, area, offers));
        }

        @Override
        public Class<Answered> answer() {
            return Answered.class;
        }
    }

    record Act(
            Command command,
            ServiceArea area,
            List<BookingId> ids,
            jp.miyamichi.dispatch.booking.Act act,
            Actor by,
            List<Instant> at)
            implements DeskQuestion<Answered> {
        @Override
        public Answered ask(DispatchDesk desk) {
            return new Answered(
                    at.isEmpty()
                            ? desk.act(command, area, ids, act, by)
                            : desk.act(command, area, ids, act, by, at.getFirst()));
        }

        @Override
        public Class<Answered> answer() {
            return Answered.class;
        }
    }

    record Expect(ServiceArea area, List<BookingId> rides) implements DeskQuestion<Outlooks> {
        @Override
        public Outlooks ask(DispatchDesk desk) {
            return new Outlooks(desk.outlook(area, rides));
        }

        @Override
        public Class<Outlooks> answer() {
            return Outlooks.class;
        }
    }

    record Report(ServiceArea area, FleetEvent event) implements DeskQuestion<FleetNews> {
        @Override
        public FleetNews ask(DispatchDesk desk) {
            return FleetNews.of(desk.report(area, event));
        }

        @Override
        public Class<FleetNews> answer() {
            return FleetNews.class;
        }

        @Override
        public boolean mayRepeat() {
            return false;
        }
    }

    record ReportIfKept(ServiceArea area, FleetEvent event) implements DeskQuestion<Perhaps> {
        @Override
        public Perhaps ask(DispatchDesk desk) {
            return new Perhaps(
                    desk.reportIfKept(area, event).map(FleetNews::of).stream().toList());
        }

        @Override
        public Class<Perhaps> answer() {
            return Perhaps.class;
        }

        @Override
        public boolean mayRepeat() {
            return false;
        }
    }

    record State(ServiceArea area) implements DeskQuestion<AreaState> {
        @Override
        public AreaState ask(DispatchDesk desk) {
            return desk.state(area);
        }

        @Override
        public Class<AreaState> answer() {
            return AreaState.class;
        }
    }

    /// @param seed of the dice with which the rest of the plan is rearranged
    record Differ(ServiceArea area, DeskWhatIf question, long seed) implements DeskQuestion<Difference> {

        private static final int ROUNDS = 500;

        @Override
        public Difference ask(DispatchDesk desk) {
            return desk.whatIf(area, question, Budget.ofRounds(ROUNDS), new SplittableRandom(seed));
        }

        @Override
        public Class<Difference> answer() {
            return Difference.class;
        }
    }

    record Decide(Command command, ServiceArea area, BookingId ride, String vehicle, String reason)
            implements DeskQuestion<Answered> {
        @Override
        public Answered ask(DispatchDesk desk) {
            return new Answered(desk.override(command, area, ride, vehicle, reason));
        }

        @Override
        public Class<Answered> answer() {
            return Answered.class;
        }
    }

    record ChangeFleet(ServiceArea area, Set<String> withdrawn, List<ExtraVehicle> added, boolean isDryRun)
            implements DeskQuestion<FleetChange.Consequences> {
        @Override
        public FleetChange.Consequences ask(DispatchDesk desk) {
            var change = desk.change(area, withdrawn, added);
            return isDryRun ? desk.check(area, change) : desk.carryOut(area, change);
        }

        @Override
        public Class<FleetChange.Consequences> answer() {
            return FleetChange.Consequences.class;
        }

        @Override
        public boolean mayRepeat() {
            return false;
        }
    }

    record Conflicts(ServiceArea area, RuleChange change) implements DeskQuestion<Bookings> {
        @Override
        public Bookings ask(DispatchDesk desk) {
            return new Bookings(desk.conflicts(area, change));
        }

        @Override
        public Class<Bookings> answer() {
            return Bookings.class;
        }
    }

    record Bookings(List<Booking> bookings) {}

    record Rides(List<RideAnswer> answers) {}

    record Answered(BookingAnswer answer) {}

    /// One, or none.
    record Perhaps(List<FleetNews> news) {}

    record Outlooks(List<Outlook> outlooks) {}
}
