package jp.miyamichi.service.http;

import java.time.Duration;
import jp.miyamichi.planner.DepartureAnswer.Departures;
import jp.miyamichi.planner.DepartureAnswer.NoSuchStop;
import jp.miyamichi.planner.DepartureAnswer.OutsideTimetable;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.service.json.DeparturesJson;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.wording.Sentences;

/// `GET /api/v1/departures`
final class DeparturesRoute implements Answer {

    private static final int LIMIT = 20;
    private static final int WINDOW_MINUTES = 60;

    private final Planning planning;

    DeparturesRoute(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Reply to(Query query) {
        return planning.search(region -> answer(query, region));
    }

    private Reply answer(Query query, OpenRegion region) {
        var planner = region.planner();
        var from = query.time("from", planner.region().zone()).orElseGet(planning.clock()::instant);
        var request = new DepartureRequest(
                query.text("stop"),
                from,
                Duration.ofMinutes(query.number("windowMinutes", WINDOW_MINUTES)),
                query.number("limit", LIMIT),
                query.language().locale());
        return switch (planner.departures(request)) {
            case Departures departures -> Reply.json(new DeparturesJson(departures));
            case NoSuchStop(var stopId) ->
                Problem.notFound("stop", "No stop has the id " + stopId + ". Find stops with /api/v1/places.")
                        .reply();
            case OutsideTimetable(var firstDay, var lastDay) ->
                Problem.in("from", new Sentences(query.language()).timetable(firstDay, lastDay))
                        .reply();
        };
    }
}
