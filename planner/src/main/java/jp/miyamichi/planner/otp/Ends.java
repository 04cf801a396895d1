package jp.miyamichi.planner.otp;

import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;

/// Gives the ends of legs the names a traveller knows.
///
/// OpenTripPlanner calls the middle of a street by the street ("road" where it has no name). The first and the
/// last end are what was asked for; a walk between two rides begins and ends where they do.
final class Ends {

    private Ends() {}

    /// A vehicle that comes to the door comes to the stop: a walk this short beside a ride is not worth a line.
    private static final int STEP_METERS_MAX = 50;

    static List<Leg> named(List<Leg> found, ItineraryRequest wish) {
        var legs = withoutSteps(found);
        var named = new ArrayList<Leg>();
        for (var index = 0; index < legs.size(); index++) {
            var leg = legs.get(index);
            var isLast = index == legs.size() - 1;
            var from = index == 0
                    ? asked(leg.from(), wish.from().name())
                    : named.getLast().to();
            var to = isLast ? asked(leg.to(), wish.to().name()) : shared(leg, legs.get(index + 1));
            named.add(between(leg, from, to));
        }
        return named;
    }

    private static List<Leg> withoutSteps(List<Leg> legs) {
        var kept = new ArrayList<Leg>();
        for (var index = 0; index < legs.size(); index++) {
            var inside = index > 0 && index < legs.size() - 1;
            if (!inside || !isStep(legs.get(index - 1), legs.get(index), legs.get(index + 1))) {
                kept.add(legs.get(index));
            }
        }
        return kept;
    }

    private static boolean isStep(Leg before, Leg leg, Leg after) {
        return leg instanceof Leg.Walk
                && leg.meters() <= STEP_METERS_MAX
                && ((before instanceof Leg.OnDemand && after instanceof Leg.Transit)
                        || (before instanceof Leg.Transit && after instanceof Leg.OnDemand));
    }

    /// A stop keeps its own name, also where a place was asked for that stands for it.
    private static Leg.End asked(Leg.End end, String name) {
        return end.stopId().isPresent() ? end : new Leg.End(name, end.at(), end.stopId(), end.stopCode());
    }

    /// Where two legs meet the ridden one knows the name.
    private static Leg.End shared(Leg leg, Leg next) {
        var nextKnows = !(leg instanceof Leg.Transit) && !(next instanceof Leg.Walk);
        return nextKnows ? next.from() : leg.to();
    }

    private static Leg between(Leg leg, Leg.End from, Leg.End to) {
        return switch (leg) {
            case Leg.Walk walk ->
                new Leg.Walk(
                        from, to, walk.departAt(), walk.arriveAt(), walk.meters(), walk.geometry(), walk.estimated());
            case Leg.Cycle cycle ->
                new Leg.Cycle(
                        from,
                        to,
                        cycle.departAt(),
                        cycle.arriveAt(),
                        cycle.meters(),
                        cycle.geometry(),
                        cycle.estimated(),
                        cycle.rented());
            case Leg.OnDemand ride -> ride.between(from, to);
            case Leg.Transit ride -> ride;
        };
    }
}
