package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.dispatch.booking.When;

/// The offers of an area: made here, remembered by the grid until they are taken or too old.
final class AreaOffers {

    private final ServiceArea area;
    private final DeskParts parts;
    private final OfferSearch search;

    AreaOffers(ServiceArea area, DeskParts parts, OfferSearch search) {
        this.area = area;
        this.parts = parts;
        this.search = search;
    }

    /// Answers one wish and remembers its offers.
    RideAnswer answer(BookingRequest wish) {
        var answer = search.answer(wish, parts.ids().get());
        var now = parts.clock().instant();
        offers(answer)
                .forEach(offer -> parts.grid()
                        .remember(
                                Grid.Kind.OFFERS,
                                area,
                                offer.id().toString(),
                                Json.write(offer),
                                Duration.between(now, offer.validUntil())));
        return answer;
    }

    /// What could be answered now. Nothing of it is remembered.
    RideAnswer quote(BookingRequest wish) {
        return search.answer(wish, parts.ids().get());
    }

    private static List<Offer> offers(RideAnswer answer) {
        return switch (answer) {
            case RideAnswer.Offers(var offers) -> offers;
            case RideAnswer.NoOffer(var _, var otherTimes, var _) -> otherTimes;
        };
    }

    /// Those of the offers that are still remembered and valid.
    List<Offer> recall(List<BookingId> ids, Instant now) {
        return ids.stream()
                .flatMap(id -> parts.grid().recall(Grid.Kind.OFFERS, area, id.toString()).stream())
                .map(document -> Json.read(document, Offer.class))
                .filter(offer -> offer.validUntil().isAfter(now))
                .toList();
    }

    /// What could be had instead of an offer that is gone.
    List<Offer> instead(Offer offer) {
        var rider = offer.rider();
        var departure = new When.DepartAt(offer.promise().pickupFrom());
        return offers(answer(
                BookingRequest.of(rider.id(), rider.household(), offer.from(), offer.to(), departure, offer.party())));
    }

    /// An unmet wish as it is kept for the city.
    UnmetRequest unmet(BookingRequest wish, RideAnswer.Reason reason) {
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
}
