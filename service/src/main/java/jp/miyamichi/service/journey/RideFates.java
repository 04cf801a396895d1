package jp.miyamichi.service.journey;

import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.PromiseOutcome;

/// What the book says has become of rides.
record RideFates(BookingBook book) {

    Optional<Rides.Fate> of(UUID booking) {
        var id = new BookingId(booking);
        return book.find(id).map(ride -> switch (ride.state()) {
            case HELD, CONFIRMED, ON_THE_WAY, ABOARD -> Rides.Fate.STANDS;
            case DONE, NO_SHOW -> Rides.Fate.OVER;
            case CANCELLED ->
                book.outcome(id).filter(PromiseOutcome.Kind.RELEASED::equals).isPresent()
                        ? Rides.Fate.GIVEN_BACK
                        : Rides.Fate.LOST;
            case REFUSED, EXPIRED -> Rides.Fate.LOST;
        });
    }
}
