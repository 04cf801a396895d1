package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
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
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.region.RideService;

/// One service in one zone: answers wishes, keeps offers, takes commands. Wishes are answered side by side; commands
/// take turns, and each is in the database before it is answered.
final class AreaDesk {

    private static final Duration REMEMBER_VEHICLES = Duration.ofHours(1);

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;
    private final OfferSearch search;
    private final ReentrantLock turn = new ReentrantLock(true);

    AreaDesk(ServiceArea area, RideService service, DeskParts parts) {
        this.area = area;
        this.service = service;
        this.parts = parts;
        this.tours = new AreaTours(area, service, parts);
        this.search = new OfferSearch(area, service, parts, tours::day);
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

    /// Answers one wish and remembers its offers, or keeps the unmet wish for the city.
    RideAnswer request(BookingRequest wish) {
        var answer = search.answer(wish, parts.ids().get());
        var offers = switch (answer) {
            case RideAnswer.Offers(var found) -> found;
            case RideAnswer.NoOffer(var reason, var otherTimes, var _) -> {
                noteUnmet(wish, reason);
                yield otherTimes;
            }
        };
        var now = parts.clock().instant();
        offers.forEach(offer -> parts.grid()
                .remember(
                        Grid.Kind.OFFERS,
                        area,
                        offer.id().toString(),
                        Json.write(offer),
                        Duration.between(now, offer.validUntil())));
        return answer;
    }

    private void noteUnmet(BookingRequest wish, RideAnswer.Reason reason) {
        inTurn(() -> {
            tours.writeAll(Change.by(tours.owner()).unmet(unmet(wish, reason)));
            return true;
        });
    }

    private UnmetRequest unmet(BookingRequest wish, RideAnswer.Reason reason) {
        var now = parts.clock().instant();
        var wanted = wish.when().around(now);
        return new UnmetRequest(
                wanted.atZone(parts.zone()).toLocalDate(),
                now,
                wanted,
                wish.from().at(),
                wish.to().at(),
                wish.party().seats(),
                wish.party().wheelchairs(),
                reason.name());
    }

    /// Takes offers, all or none: held for some minutes, or confirmed at once.
    BookingAnswer take(Command command, List<BookingId> offers, BookingState as) {
        return inTurn(() -> replayed(command, as + " " + offers).orElseGet(() -> takeNow(command, offers, as)));
    }

    private BookingAnswer takeNow(Command command, List<BookingId> ids, BookingState as) {
        var now = parts.clock().instant();
        var request = as + " " + ids;
        var offers = ids.stream()
                .flatMap(id -> parts.grid().recall(Grid.Kind.OFFERS, area, id.toString()).stream())
                .map(document -> Json.read(document, Offer.class))
                .filter(offer -> offer.validUntil().isAfter(now))
                .toList();
        var draft = Change.by(tours.owner());
        if (offers.size() < ids.size()) {
            return gone(command, request, offers);
        }
        for (var offer : offers) {
            var vehicle = accepted(offer);
            if (vehicle.isEmpty()) {
                offers.forEach(this::giveBack);
                return gone(command, request, offers);
            }
            draft.add(offer.booking(as, vehicle.get(), now));
            draft.event(event(now, as.name(), offer.id()));
        }
        var result = tours.write(draft.answering(command, request, new CommandAnswer(as.name(), ids)));
        return result == Change.Result.DONE ? taken(ids, as) : afterFailure(command, request, result);
    }

    /// The vehicle that takes the offer as it was told; empty if none can any more.
    private Optional<String> accepted(Offer offer) {
        var plan = tours.day(offer.day()).plan();
        var request = EngineFleet.told(DayTours.ride(offer.id()), service, offer);
        if (plan.quote(request) instanceof QuoteAnswer.Offered offered
                && plan.accept(offered.best()) instanceof Acceptance.Accepted accepted) {
            return Optional.of(accepted.quote().vehicle().value());
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

    private Gone gone(Command command, String request, List<Offer> offers) {
        tours.write(Change.by(tours.owner())
                .answering(
                        command,
                        request,
                        new CommandAnswer("GONE", offers.stream().map(Offer::id).toList())));
        return new Gone(
                offers.stream().flatMap(offer -> instead(offer).stream()).toList());
    }

    private List<Offer> instead(Offer offer) {
        var rider = offer.rider();
        var wish = BookingRequest.of(
                rider.id(),
                rider.household(),
                offer.from(),
                offer.to(),
                new When.DepartAt(offer.promise().pickupFrom()),
                offer.party());
        return switch (request(wish)) {
            case RideAnswer.Offers(var offers) -> offers;
            case RideAnswer.NoOffer(var _, var otherTimes, var _) -> otherTimes;
        };
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
                case "GONE" -> new Gone(List.of());
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

    private void leaveTour(Booking booking, Act act) {
        var ride = DayTours.ride(booking.id());
        switch (act) {
            case CANCEL, EXPIRE, REFUSE -> tours.day(booking.day()).plan().apply(new FleetEvent.Cancelled(ride));
            case MISS -> tours.day(booking.day()).plan().apply(new FleetEvent.NoShow(ride));
            case CONFIRM, SET_OUT, HAND_OVER, BOARD, SET_DOWN -> {}
        }
    }

    /// Takes in what happens to the fleet and writes the repaired tours. Promises that nobody can keep any more are in
    /// the answer, and bookings for which no vehicle is left are called off as broken.
    Repair report(LocalDate day, FleetEvent event) {
        return inTurn(() -> {
            var now = parts.clock().instant();
            var draft = Change.by(tours.owner());
            var repair = tours.day(day).plan().apply(event);
            for (var lost : repair.lost()) {
                var id = BookingId.of(lost.ride().value());
                draft.event(event(now, "PROMISE_LOST", id));
                if (lost.instead().isEmpty()) {
                    tours.day(day).find(id).ifPresent(booking -> callOff(draft, booking, now, "no vehicle left"));
                }
            }
            draft.event(new DayEvent(now, event.getClass().getSimpleName(), Map.of("event", Json.write(event))));
            tours.writeAll(draft);
            publish(event, now);
            return repair;
        });
    }

    /// Where a vehicle was last seen, for every node.
    private void publish(FleetEvent event, Instant now) {
        if (event instanceof FleetEvent.Seen(var vehicle, var at)) {
            var seen = Json.write(new VehicleSeen(vehicle.value(), at, now));
            parts.grid().remember(Grid.Kind.VEHICLES, area, vehicle.value(), seen, REMEMBER_VEHICLES);
        }
    }

    /// What another fleet would mean for what is promised on a day; nothing changes.
    FleetChange.Consequences check(LocalDate day, FleetChange change) {
        return change.tryOn(tours.day(day), parts).consequences();
    }

    /// Puts another fleet into a day, unless somebody's promise would be broken by it.
    FleetChange.Consequences carryOut(LocalDate day, FleetChange change) {
        return inTurn(() -> {
            var trial = change.tryOn(tours.day(day), parts);
            if (trial.consequences().conflicts().isEmpty()) {
                tours.replace(trial.day());
                tours.writeAll(Change.by(tours.owner())
                        .event(new DayEvent(
                                parts.clock().instant(), "FLEET_CHANGED", Map.of("change", change.toString()))));
            }
            return trial.consequences();
        });
    }

    /// Bookings that other rules would not let happen.
    List<Booking> conflicts(RideService changed) {
        return tours.days().stream()
                .flatMap(day -> day.open().stream())
                .filter(booking -> booking.state().isPromised())
                .filter(booking ->
                        !new Admission(changed, parts).runsAt(booking.promise().pickupFrom()))
                .toList();
    }

    /// Thinks about better tours for today, and writes them down.
    ///
    /// @return driving saved
    Duration improve(Budget budget, RandomGenerator random) {
        return inTurn(() -> {
            var today = LocalDate.ofInstant(parts.clock().instant(), parts.zone());
            var improvement = tours.day(today).plan().improve(budget, random);
            if (!improvement.changes().isEmpty()) {
                tours.writeAll(Change.by(tours.owner()));
            }
            return improvement.saved();
        });
    }

    private static void callOff(Change.Draft draft, Booking booking, Instant now, String why) {
        draft.move(booking, booking.in(BookingState.CANCELLED, now));
        if (booking.state().isPromised()) {
            draft.outcome(PromiseOutcome.withoutRide(booking.id(), PromiseOutcome.Kind.BROKEN, why, now));
        }
    }

    /// What the clock brings: holds run out, suspended rides are called off, vehicles set out.
    ///
    /// @return bookings that were called off, whose riders must be told
    List<Booking> tick() {
        return inTurn(() -> new AreaClock(service, parts, tours).tick());
    }

    Optional<Booking> find(BookingId id) {
        return tours.find(id);
    }

    boolean isOwned() {
        return tours.isOwned();
    }

    static DayEvent event(Instant at, String kind, BookingId booking) {
        return new DayEvent(at, kind, Map.of("booking", booking.toString()));
    }
}
