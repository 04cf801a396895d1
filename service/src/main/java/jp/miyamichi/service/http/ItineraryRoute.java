package jp.miyamichi.service.http;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.miyamichi.planner.BadPage;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.service.journey.FaresInForce;
import jp.miyamichi.service.json.ItineraryAnswerJson;
import jp.miyamichi.service.json.ItineraryJson;
import jp.miyamichi.service.json.LegJson;
import jp.miyamichi.service.wording.Sentences;

/// `GET /api/v1/itineraries` without an area that knows more of on-demand rides: they are shown, and nothing is said of
/// booking them here.
final class ItineraryRoute implements Answer {

    private static final int LIMIT = 5;
    private static final int WALK_MINUTES = 20;

    /// Whether the traveller can ride a bicycle is for them to say.
    private static final Set<Mode> MODES = EnumSet.complementOf(EnumSet.of(Mode.BICYCLE));

    private final Planning planning;

    ItineraryRoute(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Reply to(Query query) {
        return found(query).reply(query, LegJson::write);
    }

    /// What a search found, to be told by a thread that may wait.
    record Found(ItineraryAnswer answer, PlannedRegion region, Instant at) {

        Found at(FaresInForce fares) {
            return new Found(fares.of(answer), region, at);
        }

        Reply reply(Query query, ItineraryJson.LegShape legs) {
            return Reply.json(new ItineraryAnswerJson(
                    answer,
                    region.streetsSynthetic(),
                    at.atZone(region.zone()),
                    new Sentences(query.language()),
                    legs));
        }
    }

    Found found(Query query) {
        if (query.find("departAt").isPresent() && query.find("arriveBy").isPresent()) {
            throw Problem.in("arriveBy", "Give either departAt or arriveBy, not both.")
                    .refusal();
        }
        return planning.search(region -> {
            var planner = region.planner();
            var planned = planner.region();
            var now = planning.clock().instant();
            return new Found(answer(planner, request(query, planner, planned.zone(), now)), planned, now);
        });
    }

    private static ItineraryAnswer answer(Planner planner, ItineraryRequest request) {
        try {
            return planner.itineraries(request);
        } catch (BadPage e) {
            throw Problem.in("page", String.valueOf(e.getMessage())).refusal();
        }
    }

    private static ItineraryRequest request(Query query, Planner planner, ZoneId zone, Instant now) {
        var arriveBy = query.time("arriveBy", zone);
        return new ItineraryRequest(
                Places.locate(planner, query, "from"),
                Places.locate(planner, query, "to"),
                arriveBy.or(() -> query.time("departAt", zone)).orElse(now),
                arriveBy.isPresent(),
                modes(query, MODES),
                query.flag("wheelchair"),
                query.decimal("walkSpeed", ItineraryRequest.WALK_METERS_PER_SECOND),
                query.number("maxWalkMinutes", WALK_MINUTES),
                query.number("limit", LIMIT),
                query.find("residentOf"),
                query.find("page"),
                query.language().locale());
    }

    static Set<Mode> modes(Query query, Set<Mode> otherwise) {
        var modes = EnumSet.noneOf(Mode.class);
        query.list("modes", List.copyOf(otherwise)).forEach(mode -> modes.add(Mode.valueOf(String.valueOf(mode))));
        return modes;
    }
}
