package jp.miyamichi.planner.otp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.planner.streets.NearestStreets;
import jp.miyamichi.planner.streets.ReachedCells;
import jp.miyamichi.planner.streets.TimedSearch;
import org.opentripplanner.core.model.id.FeedScopedId;

/// Finds the ground one gets to within given times: on foot, by tram and bus and on foot from where one gets off, or by
/// bicycle from door to door. On-demand services do not count, because nobody can rely on a seat.
///
/// Walking is not limited otherwise: who has 45 minutes may walk them all.
final class ReachFinder {

    private final StreetsByMode streets;

    ReachFinder(StreetsByMode streets) {
        this.streets = streets;
    }

    ReachAnswer find(OtpEngine engine, ReachRequest wish) {
        var timetable = engine.timetable();
        if (!timetable.covers(wish.departAt())) {
            return new ReachAnswer.OutsideTimetable(timetable.firstDay(), timetable.lastDay());
        }
        if (wish.minutes().isEmpty()) {
            return new ReachAnswer.Areas(List.of());
        }
        int secondsMax = 60 * Collections.max(wish.minutes());
        var searches = new ArrayList<ReachedCells.Reached>();
        if (isCycling(wish)) {
            search(streets.cycling(), wish, Map.of(), secondsMax).ifPresent(searches::add);
        }
        if (isWalking(wish)) {
            onFootAndByTransit(engine, wish, secondsMax).ifPresent(searches::add);
        }
        if (searches.isEmpty()) {
            return new ReachAnswer.OutsideRegion();
        }
        var cells = ReachedCells.of(searches, secondsMax);
        return new ReachAnswer.Areas(wish.minutes().stream()
                .distinct()
                .sorted()
                .map(minutes -> new ReachAnswer.Area(minutes, cells.outline(60 * minutes)))
                .toList());
    }

    private static boolean isCycling(ReachRequest wish) {
        return wish.modes().contains(Mode.BICYCLE);
    }

    private static boolean isRiding(ReachRequest wish) {
        return wish.modes().contains(Mode.TRAM) || wish.modes().contains(Mode.BUS);
    }

    /// To a stop one walks, whatever was asked for.
    private static boolean isWalking(ReachRequest wish) {
        return wish.modes().contains(Mode.WALK) || isRiding(wish) || !isCycling(wish);
    }

    private Optional<ReachedCells.Reached> onFootAndByTransit(OtpEngine engine, ReachRequest wish, int secondsMax) {
        var walk = streets.walking();
        var onFoot = search(walk, wish, Map.of(), secondsMax);
        if (onFoot.isEmpty() || !isRiding(wish)) {
            return onFoot;
        }
        var walks = new HashMap<FeedScopedId, Integer>();
        walk.stops().forEach((stop, vertex) -> {
            if (onFoot.get().search().reaches(vertex)) {
                walks.put(stop, onFoot.get().search().seconds(vertex));
            }
        });
        var rides = new StopReach(engine.context(), wish).seconds(walks, secondsMax);
        return rides.isEmpty() ? onFoot : search(walk, wish, rides, secondsMax);
    }

    /// From the place asked for, and from stops at the second one gets off there.
    private static Optional<ReachedCells.Reached> search(
            TravellersStreets traveller, ReachRequest wish, Map<FeedScopedId, Integer> stops, int secondsMax) {
        var own = wish.from().stopId().flatMap(StopIds::parse).map(traveller.stops()::get);
        var spots = own.isPresent()
                ? List.<NearestStreets.Spot>of()
                : traveller.nearest().spots(wish.from().at());
        if (own.isEmpty() && spots.isEmpty()) {
            return Optional.empty();
        }
        var search = new TimedSearch(traveller.streets(), secondsMax);
        search.clear();
        own.ifPresent(vertex -> search.start(vertex, 0));
        spots.forEach(search::start);
        stops.forEach((stop, seconds) ->
                Optional.ofNullable(traveller.stops().get(stop)).ifPresent(vertex -> search.start(vertex, seconds)));
        search.run(secondsMax);
        return Optional.of(new ReachedCells.Reached(traveller.streets(), search, spots));
    }
}
