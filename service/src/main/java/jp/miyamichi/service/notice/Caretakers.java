package jp.miyamichi.service.notice;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.riding.Travellers;

/// Who booked a ride for somebody else and is told of it as well: as long as the one who rides consents to be booked
/// for by them, and no longer.
///
/// @param mayBook whether the first may book for the second now
public record Caretakers(BookingBook book, BiPredicate<PersonId, PersonId> mayBook) {

    /// None of them is the rider.
    List<PersonId> of(Booking ride, PersonId rider) {
        return book.actors(ride.id()).stream()
                .filter(actor -> actor.startsWith("person:"))
                .flatMap(actor -> Travellers.person(actor).stream())
                .filter(actor -> !actor.equals(rider) && mayBook.test(actor, rider))
                .toList();
    }

    /// What the rider is told, and the same for whoever booked for them.
    List<Notice> told(Booking ride, Notice own) {
        return Stream.concat(Stream.of(own), of(ride, own.person()).stream().map(each -> forOther(own, each)))
                .toList();
    }

    private static Notice forOther(Notice own, PersonId caretaker) {
        var mark = " for " + caretaker.value().toString().substring(0, 8);
        var key = own.key().substring(0, Math.min(own.key().length(), Notice.KEY_LENGTH_MAX - mark.length())) + mark;
        return new Notice(
                key,
                caretaker,
                own.kind(),
                own.journey(),
                "かわりに予約された乗車のお知らせです。" + own.japanese(),
                "This is about the ride you booked for somebody. " + own.english(),
                own.at());
    }
}
