package jp.miyamichi.service.cluster;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// What one node asks the desk of another, as text over the cluster.
///
/// @param <A> the answer
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
sealed interface DeskQuestion<A> {

    A ask(DispatchDesk desk);

    Class<A> answer();

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

    record Rides(List<RideAnswer> answers) {}

    record Answered(BookingAnswer answer) {}

    record Outlooks(List<Outlook> outlooks) {}
}
