package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Thins out variants of the same way, as OpenTripPlanner's similarity filters do: of those with 68 % of the way in
/// common at most three remain, one for each set of stops and none twice as costly as the best apart from what they
/// share; of those with 85 % in common one remains. The variant with the fewest transfers always stays.
final class Variants {

    private static final double ALIKE = 0.68;
    private static final int ALIKE_MAX = 3;
    private static final double NEARLY_SAME = 0.85;
    private static final double OTHER_LEGS_COST_FACTOR = 2;

    /// Of two departures of the same line the earlier one stays.
    private static final Comparator<FastWay> CHEAPEST = Comparator.comparingDouble(FastWay::cost)
            .thenComparingInt(FastWay::transfers)
            .thenComparingInt(FastWay::arrive);

    private static final Comparator<FastWay> FEWEST_TRANSFERS = Comparator.comparingInt(FastWay::transfers)
            .thenComparingDouble(FastWay::cost)
            .thenComparingInt(FastWay::arrive);

    private final Set<FastWay> left = new LinkedHashSet<>();

    private Variants(Collection<FastWay> ways) {
        left.addAll(ways);
    }

    static List<FastWay> thinOut(List<FastWay> ways) {
        var variants = new Variants(ways);
        groups(ways, ALIKE).forEach(variants::keepFew);
        groups(ways, NEARLY_SAME).forEach(variants::keepOne);
        return ways.stream().filter(variants.left::contains).toList();
    }

    private void keepFew(List<FastWay> group) {
        var gone = new HashSet<FastWay>();
        var stops = new HashSet<List<List<Integer>>>();
        sorted(group, CHEAPEST, way -> true).forEach(way -> {
            if (!way.isOnFoot() && !stops.add(stopsOf(way))) {
                gone.add(way);
            }
        });
        double limit = costMax(sorted(group, CHEAPEST, way -> !gone.contains(way)));
        group.stream().filter(way -> way.cost() > limit).forEach(gone::add);
        sorted(group, CHEAPEST, way -> !gone.contains(way)).stream()
                .skip(ALIKE_MAX)
                .forEach(gone::add);
        group.stream().min(FEWEST_TRANSFERS).ifPresent(gone::remove);
        left.removeAll(gone);
    }

    private void keepOne(List<FastWay> group) {
        sorted(group, CHEAPEST, left::contains).stream().skip(1).forEach(left::remove);
        group.stream().min(FEWEST_TRANSFERS).ifPresent(left::add);
    }

    private static List<FastWay> sorted(List<FastWay> ways, Comparator<FastWay> order, Predicate<FastWay> wanted) {
        return ways.stream().filter(wanted).sorted(order).toList();
    }

    private static List<List<Integer>> stopsOf(FastWay way) {
        return way.rides().stream()
                .map(ride -> List.of(ride.boardStop(), ride.alightStop()))
                .toList();
    }

    /// Twice the cost of what the cheapest way does not share with all others.
    private static double costMax(List<FastWay> ways) {
        if (ways.size() < 2) {
            return Double.MAX_VALUE;
        }
        var common = new HashSet<>(trips(ways.getFirst()));
        ways.forEach(way -> common.retainAll(trips(way)));
        if (common.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double shared =
                ways.stream().mapToDouble(way -> costOf(way, common)).min().orElse(0);
        double least = ways.getFirst().cost();
        return Math.max(0, least - shared) * OTHER_LEGS_COST_FACTOR + shared;
    }

    private static List<FastWay.Trip> trips(FastWay way) {
        return way.rides().stream().map(FastWay.Ride::trip).toList();
    }

    private static double costOf(FastWay way, Set<FastWay.Trip> trips) {
        return way.rides().stream()
                .filter(ride -> trips.contains(ride.trip()))
                .mapToDouble(FastWay.Ride::cost)
                .sum();
    }

    private static List<List<FastWay>> groups(List<FastWay> ways, double share) {
        var groups = new ArrayList<Group>();
        for (var way : ways) {
            var legs = MainLegs.of(way, share);
            var fitting = groups.stream()
                    .filter(group -> group.legs.isVariantOf(legs))
                    .toList();
            if (fitting.isEmpty()) {
                groups.add(new Group(legs, way));
            } else {
                fitting.getFirst().add(legs, way);
                fitting.stream().skip(1).forEach(other -> fitting.getFirst().takeAll(other));
                groups.removeAll(fitting.subList(1, fitting.size()));
            }
        }
        return groups.stream().map(group -> group.ways).toList();
    }

    private static final class Group {
        private MainLegs legs;
        private final List<FastWay> ways = new ArrayList<>();

        Group(MainLegs legs, FastWay first) {
            this.legs = legs;
            ways.add(first);
        }

        void add(MainLegs more, FastWay way) {
            legs = legs.shorter(more);
            ways.add(way);
        }

        void takeAll(Group other) {
            legs = legs.shorter(other.legs);
            ways.addAll(other.ways);
        }
    }
}
