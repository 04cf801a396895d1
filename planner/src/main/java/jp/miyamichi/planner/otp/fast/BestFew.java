package jp.miyamichi.planner.otp.fast;

import java.util.Comparator;
import java.util.List;

/// Chooses the ways worth showing, by the rules OpenTripPlanner's own router chooses by, so that nobody finds a way
/// there that is missing here: no near-copies, nothing much more tiresome than the best, no ride where walking is
/// better, the earliest first.
record BestFew(int depart, int departBefore, boolean latestFirst, int waysMax) {

    private static final double COST_FACTOR = 1.5;
    private static final double COST_SLACK_SECONDS = 15 * 60;
    private static final double COST_PER_SECOND_LATER = 0.4;

    private static final Comparator<FastWay> TIE =
            Comparator.comparingDouble(FastWay::cost).thenComparingInt(FastWay::transfers);
    private static final Comparator<FastWay> EARLIEST = Comparator.comparing(FastWay::isOnFoot)
            .reversed()
            .thenComparing(Comparator.comparingInt(FastWay::arrive).thenComparing(TIE));
    private static final Comparator<FastWay> LATEST = Comparator.comparing(FastWay::isOnFoot)
            .reversed()
            .thenComparing(Comparator.comparingInt(FastWay::depart).reversed().thenComparing(TIE));

    List<FastWay> of(List<FastWay> ways) {
        var few = Variants.thinOut(ways);
        var rides = few.stream().filter(way -> !way.isOnFoot()).toList();
        double onFoot = ways.stream()
                .filter(FastWay::isOnFoot)
                .mapToDouble(FastWay::cost)
                .min()
                .orElse(Double.MAX_VALUE);
        return few.stream()
                .filter(way -> way.isOnFoot()
                        || (way.cost() < onFoot
                                && way.depart() >= depart
                                && way.depart() < departBefore
                                && rides.stream().noneMatch(other -> isMuchWorse(way, other))))
                .sorted(latestFirst ? LATEST : EARLIEST)
                .limit(waysMax)
                .toList();
    }

    /// A way at another time may be somewhat worse.
    private static boolean isMuchWorse(FastWay way, FastWay other) {
        int apart = Math.min(Math.abs(way.depart() - other.depart()), Math.abs(way.arrive() - other.arrive()));
        return way.cost() > COST_FACTOR * other.cost() + COST_SLACK_SECONDS + COST_PER_SECOND_LATER * apart;
    }
}
