package jp.miyamichi.service.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.ReachAnswer.Areas;
import jp.miyamichi.planner.ReachAnswer.OutsideRegion;
import jp.miyamichi.planner.ReachAnswer.OutsideTimetable;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.service.json.ReachJson;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.wording.Sentences;

/// `GET /api/v1/reach`
final class ReachRoute implements Answer {

    private static final List<Integer> MINUTES = List.of(15, 30, 45);
    private static final Set<Mode> MODES = EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS);

    private final Planning planning;

    ReachRoute(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Reply to(Query query) {
        return planning.search(region -> answer(query, region));
    }

    private Reply answer(Query query, OpenRegion region) {
        var planner = region.planner();
        var request = new ReachRequest(
                Places.locate(planner, query, "from"),
                query.time("departAt", planner.region().zone()).orElseGet(planning.clock()::instant),
                query.list("minutes", MINUTES).stream()
                        .map(minutes -> ((Number) minutes).intValue())
                        .sorted()
                        .toList(),
                ItineraryRoute.modes(query, MODES));
        return switch (planner.reach(request)) {
            case Areas areas -> Reply.json(new ReachJson(areas));
            case OutsideRegion _ ->
                Problem.in("from", "from is outside the area we cover. Choose a place inside it.")
                        .reply();
            case OutsideTimetable(var firstDay, var lastDay) ->
                Problem.in("departAt", new Sentences(query.language()).timetable(firstDay, lastDay))
                        .reply();
        };
    }
}
