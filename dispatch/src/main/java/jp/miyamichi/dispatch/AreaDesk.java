package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.region.RideService;

/// One service in one zone: answers wishes, keeps offers, takes commands. Wishes are answered side by side; commands
/// take turns, and each is in the database before it is answered.
final class AreaDesk {

    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;
    private final AreaOffers offers;
    private final OfferTaking taking;
    private final CommandMemory memory;
    private final RideActs acts;
    private final AreaFleet fleet;
    private final ReentrantLock turn = new ReentrantLock(true);

    AreaDesk(ServiceArea area, RideService service, DeskParts parts) {
        this.service = service;
        this.parts = parts;
        this.tours = new AreaTours(area, service, parts);
        this.offers = new AreaOffers(area, parts, new OfferSearch(area, service, parts, tours::day));
        this.taking = new OfferTaking(area, service, parts, tours, offers);
        this.memory = new CommandMemory(area, parts, tours, offers, taking);
        this.acts = new RideActs(service, parts, tours, memory);
        this.fleet = new AreaFleet(area, service, parts, tours);
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    boolean own(Duration lease) {
        return inTurn(() -> tours.own(lease));
    }

    /// Commands under way end first.
    void handOver() {
        inTurn(() -> {
            tours.handOver();
            return true;
        });
    }

    void seeOwner() {
        tours.seeOwner();
    }

    /// Answers one wish, or keeps it for the city if nothing can be offered.
    RideAnswer request(BookingRequest wish) {
        var answer = offers.answer(wish);
        if (answer instanceof RideAnswer.NoOffer none) {
            inTurn(() -> {
                tours.writeAll(Change.by(tours.owner()).unmet(offers.unmet(wish, none.reason())));
                return none;
            });
        }
        return answer;
    }

    /// What could be answered now. It can neither be taken nor does it count as asked.
    RideAnswer quote(BookingRequest wish) {
        return offers.quote(wish);
    }

    /// Takes offers, all or none: held for some minutes, or confirmed at once.
    BookingAnswer take(Command command, List<BookingId> ids, BookingState as) {
        var request = as + " " + ids;
        return once(command, request, () -> taking.take(command, request, ids, as, memory));
    }

    /// Lets `act` happen to bookings, all or none.
    BookingAnswer act(Command command, List<BookingId> ids, Act act, Actor by, Instant at) {
        var request = act + " " + ids;
        return once(command, request, () -> acts.act(command, request, ids, act, by, at));
    }

    /// Gives a ride to a vehicle because somebody decides so, if every promise still holds.
    BookingAnswer override(Command command, BookingId id, String vehicle, String reason) {
        var request = "OVERRIDE " + id + " " + vehicle;
        return once(
                command, request, () -> acts.override(command, request, new RideActs.Decision(id, vehicle, reason)));
    }

    private BookingAnswer once(Command command, String request, Supplier<BookingAnswer> work) {
        return inTurn(() -> memory.once(command, request, work));
    }

    /// What the clock brings: holds run out, suspended rides are called off, vehicles set out.
    ///
    /// @return bookings that were called off, whose riders must be told
    List<Booking> tick() {
        return inTurn(() -> new AreaClock(service, parts, tours).tick());
    }

    RideService service() {
        return service;
    }

    /// Takes turns with the commands.
    <T> T inTurnOnFleet(Function<AreaFleet, T> work) {
        return inTurn(() -> work.apply(fleet));
    }

    Optional<Booking> find(BookingId id) {
        return tours.find(id);
    }

    /// Those of the offers that may still be taken.
    List<Offer> offers(List<BookingId> ids) {
        return offers.recall(ids, parts.clock().instant());
    }

    boolean isOwned() {
        return tours.isOwned();
    }

    static DayEvent event(Instant at, String kind, BookingId booking) {
        return new DayEvent(at, kind, Map.of("booking", booking.toString()));
    }
}
