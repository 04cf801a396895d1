package jp.miyamichi.dispatch.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/// What becomes of a command on bookings. The same command is answered the same way again.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface BookingAnswer {

    /// The offers are kept until then; nothing is promised yet.
    record Held(List<Booking> bookings, Instant until) implements BookingAnswer {
        public Held {
            bookings = List.copyOf(bookings);
        }
    }

    /// Done: the bookings are as told, and in the database.
    record Done(List<Booking> bookings) implements BookingAnswer {
        public Done {
            bookings = List.copyOf(bookings);
        }
    }

    /// Somebody else was faster, or the offer is over; these could be had instead.
    record Gone(List<Offer> instead) implements BookingAnswer {
        public Gone {
            instead = List.copyOf(instead);
        }
    }

    /// Not allowed as the booking stands: `why` says what to do instead.
    record Refused(String why) implements BookingAnswer {}
}
