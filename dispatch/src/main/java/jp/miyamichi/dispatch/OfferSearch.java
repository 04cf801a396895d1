package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Offers;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.Quote;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.region.RideService;

/// Turns a wish into offers: asks the engine for the times that fit, and for others where none does.
final class OfferSearch {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final Admission admission;
    private final Function<LocalDate, DayTours> days;

    OfferSearch(ServiceArea area, RideService service, DeskParts parts, Function<LocalDate, DayTours> days) {
        this.area = area;
        this.service = service;
        this.parts = parts;
        this.admission = new Admission(service, parts);
        this.days = days;
    }

    /// One wish on its day, with the stops the vehicle will use.
    private record Asked(BookingRequest wish, LocalDate day, Rider rider, int walkMeters, UUID group, Instant now) {}

    RideAnswer answer(BookingRequest wish, UUID group) {
        var now = parts.clock().instant();
        var day = LocalDate.ofInstant(wish.when().around(admission.bookable(now)), parts.zone());
        var refused = admission.refuses(wish, day, now);
        if (refused.isPresent()) {
            return new NoOffer(refused.get(), List.of(), admission.otherPlaces(wish));
        }
        return admission
                .standing(wish, day)
                .map(standing -> search(asked(wish, day, standing, group, now)))
                .orElseGet(() -> new NoOffer(Reason.NOT_REGISTERED, List.of(), List.of()));
    }

    private Asked asked(BookingRequest wish, LocalDate day, Rider.Standing standing, UUID group, Instant now) {
        var from = admission.stopFor(wish.from());
        var to = admission.stopFor(wish.to());
        var walk = wish.from().at().metersTo(from.at()) + wish.to().at().metersTo(to.at());
        var rider = new Rider(wish.rider(), wish.household(), standing);
        var atStops = BookingRequest.of(wish.rider(), wish.household(), from, to, wish.when(), wish.party());
        return new Asked(atStops, day, rider, (int) Math.round(walk), group, now);
    }

    private RideAnswer search(Asked asked) {
        var windows = PickupWindows.of(
                service.rules(),
                asked.day,
                parts.zone(),
                asked.wish.when(),
                admission.bookable(asked.now),
                direct(asked));
        var plan = days.apply(asked.day).plan();
        var suspensions = parts.suspensions().of(service.id(), asked.now);
        var reasons = new ArrayList<Reason>();
        Function<PickupWindows.Window, Optional<Offer>> quoted = window -> {
            if (suspensions.stream().anyMatch(s -> s.covers(window.earliest()))) {
                reasons.add(Reason.SUSPENDED);
                return Optional.empty();
            }
            return quoted(asked, window, plan, reasons);
        };
        var offers = offers(windows.asked(), quoted);
        if (!offers.isEmpty()) {
            return new Offers(offers);
        }
        var reason = reasons.stream().findFirst().orElseGet(() -> noTime(asked));
        return new NoOffer(reason, offers(windows.others(), quoted), List.of());
    }

    /// No departure of the day fits: it is over for bookings, or there is none at that time.
    private Reason noTime(Asked asked) {
        var bookable = admission.bookable(asked.now);
        return asked.wish.when().around(bookable).isBefore(bookable) ? Reason.TOO_LATE_TO_BOOK : Reason.NOT_RUNNING;
    }

    private Duration direct(Asked asked) {
        var times = parts.times();
        var from = times.place(asked.wish.from().at());
        var to = times.place(asked.wish.to().at());
        return Duration.ofMillis(
                times.millis(from, to, times.part(asked.wish.when().around(asked.now))));
    }

    private static List<Offer> offers(
            List<PickupWindows.Window> windows, Function<PickupWindows.Window, Optional<Offer>> quoted) {
        return windows.stream()
                .map(quoted)
                .flatMap(Optional::stream)
                .limit(RideAnswer.OFFERS_MAX)
                .toList();
    }

    private Optional<Offer> quoted(Asked asked, PickupWindows.Window window, Dispatcher plan, List<Reason> reasons) {
        var id = new BookingId(parts.ids().get());
        var request = EngineFleet.wish(DayTours.ride(id), service, asked.wish, window);
        return switch (plan.quote(request)) {
            case QuoteAnswer.Offered offered -> Optional.of(offer(asked, id, offered.best(), plan));
            case QuoteAnswer.Refused(var reason) -> {
                reasons.add(reason(reason));
                yield Optional.empty();
            }
        };
    }

    private Offer offer(Asked asked, BookingId id, Quote quote, Dispatcher plan) {
        var told = quote.promise();
        var promise = new Promise(
                told.earliestPickup(),
                told.latestPickup(),
                told.latestArrival(),
                admission.priceYen(asked.wish, asked.rider.standing()));
        var ride = Duration.between(quote.pickup(), quote.arrival());
        var room = Room.during(plan, quote.vehicle(), promise);
        return new Offer(
                id,
                area,
                asked.day,
                asked.rider,
                asked.wish.from(),
                asked.wish.to(),
                asked.wish.party(),
                promise,
                quote.vehicle().value(),
                asked.walkMeters,
                room.taken(),
                room.seats(),
                quote.added().multipliedBy(2).compareTo(ride) <= 0,
                asked.group,
                asked.wish.when().connection(),
                asked.now.plus(VALID));
    }

    private static Reason reason(QuoteAnswer.Reason reason) {
        return switch (reason) {
            case PARTY_TOO_LARGE -> Reason.PARTY_TOO_LARGE;
            case TOO_FAR -> Reason.TOO_FAR;
            case NO_VEHICLE_FOR_SERVICE, NO_ROOM_IN_TIME, KNOWN_RIDE -> Reason.NO_ROOM;
        };
    }
}
