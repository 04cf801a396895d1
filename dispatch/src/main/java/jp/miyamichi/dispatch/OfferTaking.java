package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Gone;
import jp.miyamichi.dispatch.booking.BookingAnswer.Held;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.CommandAnswer;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.Quote;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.region.RideService;

/// Turns offers into bookings, all or none. Called in turn with the area's commands.
final class OfferTaking {

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;
    private final AreaOffers offers;

    OfferTaking(ServiceArea area, RideService service, DeskParts parts, AreaTours tours, AreaOffers offers) {
        this.area = area;
        this.service = service;
        this.parts = parts;
        this.tours = tours;
        this.offers = offers;
    }

    /// Held for some minutes, or confirmed at once.
    BookingAnswer take(Command command, String request, List<BookingId> ids, BookingState as, CommandMemory memory) {
        var now = parts.clock().instant();
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
        return result == Change.Result.DONE ? taken(ids, as) : memory.afterFailure(command, request, result);
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

    /// What is answered of offers that were taken, now or by the same command before.
    BookingAnswer taken(List<BookingId> ids, BookingState as) {
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
        return instead(wanted);
    }

    /// What could be had instead of offers that are gone.
    Gone instead(List<Offer> wanted) {
        return new Gone(
                wanted.stream().flatMap(offer -> offers.instead(offer).stream()).toList());
    }
}
