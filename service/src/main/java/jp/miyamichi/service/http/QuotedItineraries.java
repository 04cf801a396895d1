package jp.miyamichi.service.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.LegQuotes;
import jp.miyamichi.service.journey.Party;
import jp.miyamichi.service.json.QuotedLegs;

/// `GET /api/v1/itineraries` with what dispatch would promise for each on-demand leg. The search runs on a planner
/// thread, which must not wait; dispatch is asked afterwards, by the request's own.
public final class QuotedItineraries implements OperationSet {

    private final ItineraryRoute route;
    private final LegQuotes quotes;

    public QuotedItineraries(Planning planning, LegQuotes quotes) {
        this.route = new ItineraryRoute(planning);
        this.quotes = quotes;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("itineraries", this::find);
    }

    private Reply find(Query query) {
        var found = route.found(query);
        var quoted = quotes.of(itineraries(found.answer()), asker(query), party(query));
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

    private static Optional<PersonId> asker(Query query) {
        return Stream.of(query.caller())
                .filter(Caller.Known.class::isInstance)
                .map(caller -> ((Caller.Known) caller).person())
                .findFirst();
    }

    private static Party party(Query query) {
        var adults = query.number("adults", 1);
        return new Party(adults, 0, 0, query.flag("wheelchair") ? 1 : 0);
    }
}
