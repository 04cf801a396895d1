package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.dayplan.DayAnswer;
import jp.miyamichi.service.dayplan.DayPlanner;
import jp.miyamichi.service.dayplan.DayWish;
import jp.miyamichi.service.dayplan.OpeningHours;
import jp.miyamichi.service.dayplan.Sight;
import jp.miyamichi.service.journey.LegFares;
import jp.miyamichi.service.json.DayPlanJson;
import jp.miyamichi.service.wording.RegionTimes;
import jp.miyamichi.ticketing.fare.Medium;

/// `POST /api/v1/day-plans`: several sights in one day. On-demand rides are left out: they are for residents, mostly,
/// and need a booking of their own.
public final class DayPlanRoute implements OperationSet {

    private static final int WALK_MINUTES = 20;
    private static final int PLACES_MAX = 10;

    private final Planning planning;
    private final Supplier<LegFares> fares;

    public DayPlanRoute(Planning planning, Supplier<LegFares> fares) {
        this.planning = planning;
        this.fares = fares;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("planDay", this::plan);
    }

    private Reply plan(Query query) {
        var body = query.json();
        var language = query.language().locale();
        var prices = fares.get();
        var inForce = prices.inForce();
        return planning.search(region -> {
            var planner = region.planner();
            var wish = wish(body, planner, language);
            var answer = new DayPlanner((from, to, at) ->
                            next(planner, from, to, at, language).map(inForce::of))
                    .plan(wish);
            return switch (answer) {
                case DayAnswer.Planned(var plan) -> {
                    var medium = Medium.valueOf(body.getString("medium", "cash").toUpperCase(Locale.ROOT));
                    var party = JourneyBodies.party(body.getJsonObject("party", new JsonObject()));
                    yield Reply.json(new DayPlanJson(plan, prices.forLegs(plan.legs(), party, medium)));
                }
                case DayAnswer.NotPlanned(var reason, var place) -> throw refusal(reason, place);
            };
        });
    }

    private static DayWish wish(JsonObject body, Planner planner, Locale language) {
        var zone = planner.region().zone();
        var from = place(planner, body.getString("from"), "from", language);
        var to = place(planner, body.getString("to", body.getString("from")), "to", language);
        var sights = body.getJsonArray("sights").stream()
                .map(JsonObject.class::cast)
                .map(sight -> sight(planner, sight, language))
                .toList();
        try {
            return new DayWish(from, to, time(body, "leaveAt", zone), time(body, "backBy", zone), sights);
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("backBy", String.valueOf(wrong.getMessage())).refusal();
        }
    }

    private static ZonedDateTime time(JsonObject body, String field, ZoneId zone) {
        return RegionTimes.parse(body.getString(field), zone)
                .orElseThrow(
                        () -> Problem.in(field, field + " must be an ISO 8601 time such as 2026-11-24T09:00:00+09:00.")
                                .refusal())
                .atZone(zone);
    }

    private static Sight sight(Planner planner, JsonObject sight, Locale language) {
        var named = sight.getString("place");
        var hours = planner.places(named, PLACES_MAX).stream()
                .filter(place -> isCalled(place, named))
                .findFirst()
                .flatMap(Place::openingHours)
                .flatMap(OpeningHours::parse);
        var stay = Duration.ofMinutes(sight.getInteger("stayMinutes"));
        return new Sight(place(planner, named, "sights", language), stay, hours);
    }

    private static boolean isCalled(Place place, String named) {
        return List.of(place.id(), place.names().ja(), place.names().en()).contains(named);
    }

    private static Location place(Planner planner, String named, String field, Locale language) {
        return planner.locate(named, language)
                .orElseThrow(() -> Problem.in(
                                field,
                                field + ": no place is called \"" + named + "\". Take a name or an id from"
                                        + " /api/v1/places.")
                        .refusal());
    }

    private static Optional<Itinerary> next(
            Planner planner, Location from, Location to, ZonedDateTime at, Locale language) {
        var request = new ItineraryRequest(
                from,
                to,
                at.toInstant(),
                false,
                EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS),
                false,
                ItineraryRequest.WALK_METERS_PER_SECOND,
                WALK_MINUTES,
                ItineraryRequest.ITINERARIES_MAX,
                Optional.empty(),
                Optional.empty(),
                language);
        return planner.itineraries(request) instanceof ItineraryAnswer.Found found
                ? found.itineraries().stream()
                        .filter(way -> !way.departAt().isBefore(at))
                        .min((one, other) -> one.arriveAt().compareTo(other.arriveAt()))
                : Optional.empty();
    }

    private static Problem.Refusal refusal(DayAnswer.Reason reason, String place) {
        var detail = switch (reason) {
            case NO_WAY_THERE ->
                "Nothing goes to " + place + " in time. Leave it out, start earlier, or stay shorter elsewhere.";
            case CLOSED -> place + " is closed then, or closes too early. Leave it out, or choose another day or stay.";
            case NO_WAY_BACK -> "There is no way back to " + place + " by then. Stay shorter, or leave a sight out.";
        };
        var field = reason == DayAnswer.Reason.NO_WAY_BACK ? "backBy" : "sights";
        return new Problem(Problem.Kind.NOT_POSSIBLE, detail, Optional.of(field), Map.of()).refusal();
    }
}
