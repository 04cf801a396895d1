package jp.miyamichi.service.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.LegFares;
import jp.miyamichi.service.journey.LegQuotes;
import jp.miyamichi.service.journey.Party;
import jp.miyamichi.service.json.QuotedLegs;
import jp.miyamichi.service.postgres.DatabaseLost;

/// `GET /api/v1/itineraries` with the fares of the day and what dispatch would promise for each on-demand leg.
/// The search runs on a planner thread, which must not wait; dispatch is asked afterwards, by the request's own.
public final class QuotedItineraries implements OperationSet {

    private final ItineraryRoute route;
    private final LegQuotes quotes;
    private final Supplier<LegFares> fares;

    public QuotedItineraries(Planning planning, LegQuotes quotes, Supplier<LegFares> fares) {
        this.fares = fares;
        this.route = new ItineraryRoute(planning);
        this.quotes = quotes;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("itineraries", this::find);
    }

    private Reply find(Query query) {
        var found = route.found(query).at(fares.get().inForce());
        var itineraries = itineraries(found.answer());
        var asker = hasRides(itineraries) ? asker(query) : Optional.<PersonId>empty();
        var quoted = quotes.of(itineraries, asker, party(query));
        var reply = found.reply(
                query, new QuotedLegs(quoted, query.language(), found.region().zone()));
        return quoted.isEmpty() ? reply : reply.with("Cache-Control", "no-store");
    }

    private static List<Itinerary> itineraries(ItineraryAnswer answer) {
        return switch (answer) {
            case ItineraryAnswer.Found found -> found.itineraries();
            case ItineraryAnswer.NotFound notFound -> notFound.nearest();
        };
    }

    private static boolean hasRides(List<Itinerary> itineraries) {
        return itineraries.stream()
                .flatMap(itinerary -> itinerary.legs().stream())
                .anyMatch(Leg.OnDemand.class::isInstance);
    }

    /// Nobody known while the database is lost: ways are found without it, and no ride can be quoted then anyway.
    private static Optional<PersonId> asker(Query query) {
        try {
            return query.caller() instanceof Caller.Known known ? Optional.of(known.person()) : Optional.empty();
        } catch (RuntimeException failed) {
            if (DatabaseLost.isBehind(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static Party party(Query query) {
        var adults = query.number("adults", 1);
        return new Party(adults, 0, 0, query.flag("wheelchair") ? 1 : 0);
    }
}
