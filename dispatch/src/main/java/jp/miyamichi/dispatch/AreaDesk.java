package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Gone;
import jp.miyamichi.dispatch.booking.BookingAnswer.Held;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.CommandAnswer;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.Quote;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.RideService;

/// One service in one zone: answers wishes, keeps offers, takes commands. Wishes are answered side by side; commands
/// take turns, and each is in the database before it is answered.
final class AreaDesk {

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;
    private final AreaOffers offers;
    private final AreaFleet fleet;
    private final ReentrantLock turn = new ReentrantLock(true);

    AreaDesk(ServiceArea area, RideService service, DeskParts parts) {
        this.area = area;
        this.service = service;
        this.parts = parts;
        this.tours = new AreaTours(area, service, parts);
        this.offers = new AreaOffers(area, parts, new OfferSearch(area, service, parts, tours::day));
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

    /// Takes offers, all or none: held for some minutes, or confirmed at once.
    BookingAnswer take(Command command, List<BookingId> ids, BookingState as) {
        return inTurn(() -> replayed(command, as + " " + ids).orElseGet(() -> takeNow(command, ids, as)));
    }

    private BookingAnswer takeNow(Command command, List<BookingId> ids, BookingState as) {
        var now = parts.clock().instant();
        var request = as + " " + ids;
        var wanted = offers.recall(ids, now);
        var draft = Change.by(tours.owner());
        if (wanted.size() < ids.size()) {
            return gone(command, request, wanted);
        }
        var beyond = new TrialQuota(service.id(), parts.households()).refuses(wanted);
        if (beyond.isPresent()) {
            return new Refused(beyond.get());
        }
        for (var offer : wanted) {
            var quote = accepted(offer);
            if (quote.isEmpty()) {
                wanted.forEach(this::giveBack);
                return gone(command, request, wanted);
            }
            draft.add(offer.booking(as, quote.get().vehicle().value(), now));
            draft.event(taken(now, as, offer.id(), quote.get()));
        }
        var result = tours.write(draft.answering(command, request, new CommandAnswer(as.name(), ids)));
        return result == Change.Result.DONE ? taken(ids, as) : afterFailure(command, request, result);
    }

    /// What is noted of an offer that is taken: also why this vehicle comes, which is forgotten with the plan.
    private static DayEvent taken(Instant at, BookingState as, BookingId booking, Quote quote) {
        var why = quote.why().sentence();
        return new DayEvent(
                at,
                as.name(),
                Map.of(
                        "booking",
                        booking.toString(),
                        "vehicle",
                        quote.vehicle().value(),
                        "why_ja",
                        why.ja(),
                        "why_en",
                        why.en()));
    }

    /// How the offer is taken as it was told; empty if no vehicle can any more.
    private Optional<Quote> accepted(Offer offer) {
        var plan = tours.day(offer.day()).plan();
        var request = EngineFleet.told(DayTours.ride(offer.id()), service, offer);
        if (plan.quote(request) instanceof QuoteAnswer.Offered offered
                && plan.accept(offered.best()) instanceof Acceptance.Accepted accepted) {
            return Optional.of(accepted.quote());
        }
        return Optional.empty();
    }

    private void giveBack(Offer offer) {
        tours.day(offer.day()).plan().apply(new FleetEvent.Cancelled(DayTours.ride(offer.id())));
    }

    private BookingAnswer taken(List<BookingId> ids, BookingState as) {
        var bookings = ids.stream().flatMap(id -> tours.find(id).stream()).toList();
        if (as != BookingState.HELD) {
            return new Done(bookings);
        }
        var until = heldUntil(bookings);
        var left = Duration.between(parts.clock().instant(), until);
        if (left.isPositive()) {
            ids.forEach(id -> parts.grid().remember(Grid.Kind.HOLDS, area, id.toString(), Json.write(until), left));
        }
        return new Held(bookings, until);
    }

    private Instant heldUntil(List<Booking> bookings) {
        var minutes = service.rules().booking().holdMinutes().is();
        return bookings.getFirst().changedAt().plus(Duration.ofMinutes(minutes));
    }

    private Gone gone(Command command, String request, List<Offer> wanted) {
        var ids = wanted.stream().map(Offer::id).toList();
        tours.writeAll(Change.by(tours.owner()).answering(command, request, new CommandAnswer("GONE", ids)));
        return gone(wanted);
    }

    private Gone gone(List<Offer> wanted) {
        return new Gone(
                wanted.stream().flatMap(offer -> offers.instead(offer).stream()).toList());
    }

    /// The answer to a command that was carried out before.
    private Optional<BookingAnswer> replayed(Command command, String request) {
        return parts.book().findCommand(command.id()).map(executed -> {
            if (!executed.request().equals(request)
                    || !executed.command().actor().equals(command.actor())) {
                return new Refused("the id " + command.id() + " belongs to another command; choose a new one");
            }
            var ids = executed.answer().bookings();
            return switch (executed.answer().outcome()) {
                case "GONE" -> gone(offers.recall(ids, parts.clock().instant()));
                case "HELD" -> taken(ids, BookingState.HELD);
                default ->
                    new Done(ids.stream().flatMap(id -> tours.find(id).stream()).toList());
            };
        });
    }

    private BookingAnswer afterFailure(Command command, String request, Change.Result result) {
        return switch (result) {
            case AGAIN -> replayed(command, request).orElseThrow();
            case STALE, DONE -> throw new AreaElsewhereException(area, "");
            case CONFLICT -> new Refused("something else changed the same ride just now; ask again");
        };
    }

    /// Lets `act` happen to bookings, all or none.
    BookingAnswer act(Command command, List<BookingId> ids, Act act, Actor by, Instant at) {
        var request = act + " " + ids;
        return inTurn(() -> replayed(command, request).orElseGet(() -> actNow(command, request, ids, act, by, at)));
    }

    private BookingAnswer actNow(Command command, String request, List<BookingId> ids, Act act, Actor by, Instant at) {
        var draft = Change.by(tours.owner());
        var after = new ArrayList<Booking>();
        for (var id : ids) {
            var booking = tours.find(id);
            if (booking.isEmpty()) {
                return new Refused("there is no booking " + id + " here; check the number");
            }
            var rules = new BookingRules(service, booking.get());
            var refused = rules.refuses(act, by, at);
            if (refused.isPresent()) {
                return new Refused(refused.get());
            }
            var moved = booking.get().in(rules.after(act, by), at);
            after.add(moved);
            draft.move(booking.get(), moved).event(event(at, act.name(), id));
            rules.outcome(act, by, at).ifPresent(draft::outcome);
        }
        after.forEach(moved -> leaveTour(moved, act));
        var result = tours.write(draft.answering(command, request, new CommandAnswer(act.name(), ids)));
        return result == Change.Result.DONE ? new Done(after) : afterFailure(command, request, result);
    }

    /// Gives a ride to a vehicle because somebody decides so, if every promise still holds.
    BookingAnswer override(Command command, BookingId id, String vehicle, String reason) {
        var request = "OVERRIDE " + id + " " + vehicle;
        return inTurn(() -> replayed(command, request)
                .orElseGet(() -> overrideNow(command, request, new Decision(id, vehicle, reason))));
    }

    private record Decision(BookingId ride, String vehicle, String reason) {

        DayEvent event(Instant at, Command command) {
            return new DayEvent(
                    at,
                    "OVERRIDE",
                    Map.of(
                            "booking",
                            ride.toString(),
                            "vehicle",
                            vehicle,
                            "by",
                            command.actor(),
                            "reason",
                            reason,
                            "why_ja",
                            "配車係が" + vehicle + "に決めました（理由：" + reason + "）。",
                            "why_en",
                            "A dispatcher decided on " + vehicle + " (" + reason + ")."));
        }
    }

    private BookingAnswer overrideNow(Command command, String request, Decision decision) {
        var booking = tours.find(decision.ride).filter(found -> found.state().isPromised());
        if (booking.isEmpty()) {
            return new Refused("there is no promised ride " + decision.ride + " here; look at the area again");
        }
        var plan = tours.day(booking.get().day()).plan();
        var isForced =
                plan.tours().stream().anyMatch(tour -> tour.vehicle().value().equals(decision.vehicle))
                        && plan.force(DayTours.ride(decision.ride), new VehicleId(decision.vehicle));
        if (!isForced) {
            return new Refused(decision.vehicle + " cannot take this ride without breaking a promise, or it is being"
                    + " carried out already; ask what if first");
        }
        var answer = new CommandAnswer("OVERRIDE", List.of(decision.ride));
        var draft = Change.by(tours.owner())
                .event(decision.event(parts.clock().instant(), command))
                .answering(command, request, answer);
        var result = tours.write(draft);
        return result == Change.Result.DONE
                ? new Done(tours.find(decision.ride).stream().toList())
                : afterFailure(command, request, result);
    }

    private void leaveTour(Booking booking, Act act) {
        var ride = DayTours.ride(booking.id());
        switch (act) {
            case CANCEL, EXPIRE, REFUSE -> tours.day(booking.day()).plan().apply(new FleetEvent.Cancelled(ride));
            case MISS -> tours.day(booking.day()).plan().apply(new FleetEvent.NoShow(ride));
            case CONFIRM, SET_OUT, HAND_OVER, BOARD, SET_DOWN -> {}
        }
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
