package jp.miyamichi.dispatch;

import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// Each command once: sent again, it is answered as before.
final class CommandMemory {

    private final ServiceArea area;
    private final DeskParts parts;
    private final AreaTours tours;
    private final AreaOffers offers;
    private final OfferTaking taking;

    CommandMemory(ServiceArea area, DeskParts parts, AreaTours tours, AreaOffers offers, OfferTaking taking) {
        this.area = area;
        this.parts = parts;
        this.tours = tours;
        this.offers = offers;
        this.taking = taking;
    }

    /// The answer to a command that was carried out before, or else of `work`.
    BookingAnswer once(Command command, String request, Supplier<BookingAnswer> work) {
        return replayed(command, request).orElseGet(work);
    }

    private Optional<BookingAnswer> replayed(Command command, String request) {
        return parts.book().findCommand(command.id()).map(executed -> {
            if (!executed.request().equals(request)
                    || !executed.command().actor().equals(command.actor())) {
                return new Refused("the id " + command.id() + " belongs to another command; choose a new one");
            }
            var ids = executed.answer().bookings();
            return switch (executed.answer().outcome()) {
                case "GONE" -> taking.instead(offers.recall(ids, parts.clock().instant()));
                case "HELD" -> taking.taken(ids, BookingState.HELD);
                default ->
                    new Done(ids.stream().flatMap(id -> tours.find(id).stream()).toList());
            };
        });
    }

    /// What is answered where a change was not written.
    BookingAnswer afterFailure(Command command, String request, Change.Result result) {
        return switch (result) {
            case AGAIN -> replayed(command, request).orElseThrow();
            case STALE, DONE -> throw new AreaElsewhereException(area, "");
            case CONFLICT -> new Refused("something else changed the same ride just now; ask again");
        };
    }
}
