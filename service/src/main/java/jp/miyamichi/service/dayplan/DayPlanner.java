package jp.miyamichi.service.dayplan;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Location;

/// Tries the orders of a day's sights, the first wished first, and keeps the one that is back first. Whatever cannot be
/// back before that is not followed further.
public final class DayPlanner {

    /// Searches of one plan. All orders of three sights need fewer.
    static final int SEARCHES_MAX = 60;

    private final Ways ways;

    public DayPlanner(Ways ways) {
        this.ways = ways;
    }

    public DayAnswer plan(DayWish wish) {
        return new Search(wish).run();
    }

    private record Asked(Location from, Location to, ZonedDateTime at) {}

    private final class Search {
        private final DayWish wish;
        private final Map<Asked, Optional<Itinerary>> known = new HashMap<>();
        private Optional<DayPlan> best = Optional.empty();
        private DayAnswer.NotPlanned why;
        private int furthest = -1;
        private boolean isCut;

        Search(DayWish wish) {
            this.wish = wish;
            this.why = new DayAnswer.NotPlanned(
                    DayAnswer.Reason.NO_WAY_THERE,
                    wish.sights().getFirst().place().name());
        }

        DayAnswer run() {
            go(wish.from(), wish.leaveAt(), List.of(), wish.sights());
            return best.<DayAnswer>map(plan -> new DayAnswer.Planned(new DayPlan(plan.visits(), plan.back(), !isCut)))
                    .orElse(why);
        }

        private void go(Location here, ZonedDateTime now, List<DayPlan.Visit> done, List<Sight> left) {
            if (isTooLate(now)) {
                fails(done, DayAnswer.Reason.NO_WAY_BACK, wish.to());
            } else if (left.isEmpty()) {
                comeBack(here, now, done);
            } else {
                for (var i = 0; i < left.size(); i++) {
                    var rest = new ArrayList<>(left);
                    stay(here, now, done, rest.remove(i), rest);
                }
            }
        }

        private void stay(Location here, ZonedDateTime now, List<DayPlan.Visit> done, Sight sight, List<Sight> rest) {
            var way = next(here, sight.place(), now);
            if (way.isEmpty()) {
                fails(done, DayAnswer.Reason.NO_WAY_THERE, sight.place());
                return;
            }
            var arrives = way.get().arriveAt();
            var begins = sight.hours().isEmpty()
                    ? Optional.of(arrives)
                    : sight.hours().get().begins(arrives, sight.stay());
            if (begins.isEmpty()) {
                fails(done, DayAnswer.Reason.CLOSED, sight.place());
                return;
            }
            var leaves = begins.get().plus(sight.stay());
            var more = new ArrayList<>(done);
            more.add(new DayPlan.Visit(way.get(), sight, begins.get(), leaves));
            go(sight.place(), leaves, more, rest);
        }

        private void comeBack(Location here, ZonedDateTime now, List<DayPlan.Visit> done) {
            var way = next(here, wish.to(), now);
            if (way.isEmpty() || isTooLate(way.get().arriveAt())) {
                fails(done, DayAnswer.Reason.NO_WAY_BACK, wish.to());
                return;
            }
            best = Optional.of(new DayPlan(done, way.get(), true));
        }

        private boolean isTooLate(ZonedDateTime at) {
            return at.isAfter(wish.backBy())
                    || best.filter(plan -> !at.isBefore(plan.back().arriveAt())).isPresent();
        }

        /// The reason of the order that came furthest is told.
        private void fails(List<DayPlan.Visit> done, DayAnswer.Reason reason, Location place) {
            if (done.size() > furthest) {
                furthest = done.size();
                why = new DayAnswer.NotPlanned(reason, place.name());
            }
        }

        private Optional<Itinerary> next(Location from, Location to, ZonedDateTime at) {
            var asked = new Asked(from, to, at);
            if (!known.containsKey(asked)) {
                if (known.size() >= SEARCHES_MAX) {
                    isCut = true;
                    return Optional.empty();
                }
                known.put(asked, ways.next(from, to, at));
            }
            return known.getOrDefault(asked, Optional.empty());
        }
    }
}
