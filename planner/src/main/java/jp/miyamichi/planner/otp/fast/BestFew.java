package jp.miyamichi.planner.otp.fast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Chooses the ways worth showing, by the rules OpenTripPlanner's own router chooses by, so that nobody finds a way
/// there that is missing here: no near-copies, nothing much more tiresome than the best, no ride where walking is
/// much better, the earliest first.
record BestFew(int depart, int departBefore, boolean latestFirst, int waysMax) {

    private static final double COST_FACTOR = 1.5;
    private static final double COST_SLACK_SECONDS = 15 * 60;
    private static final double ON_FOOT_FACTOR = 1.3;
    private static final double ON_FOOT_SLACK_SECONDS = 60;
    private static final double COST_PER_SECOND_LATER = 0.4;
    private static final int CLEARLY_SECONDS = 60;
    private static final double CLEARLY_METERS = 50;

    private static final Comparator<FastWay> TIE =
            Comparator.comparingDouble(FastWay::cost).thenComparingInt(FastWay::transfers);
    private static final Comparator<FastWay> EARLIEST = Comparator.comparing(FastWay::isOnFoot)
            .reversed()
            .thenComparing(Comparator.comparingInt(FastWay::arrive).thenComparing(TIE));
    private static final Comparator<FastWay> LATEST = Comparator.comparing(FastWay::isOnFoot)
            .reversed()
            .thenComparing(Comparator.comparingInt(FastWay::depart).reversed().thenComparing(TIE));

    List<FastWay> of(List<FastWay> ways) {
        double onFoot = ways.stream()
                .filter(FastWay::isOnFoot)
                .mapToDouble(FastWay::cost)
                .min()
                .orElse(Double.MAX_VALUE);
        var distinct = Variants.thinOut(ways);
        var rides = distinct.stream().filter(way -> !way.isOnFoot()).toList();
        var worthwhile = ways.stream()
                .filter(way -> way.isOnFoot()
                        || (way.cost() <= ON_FOOT_FACTOR * onFoot + ON_FOOT_SLACK_SECONDS
                                && way.depart() >= depart
                                && way.depart() < departBefore
                                && rides.stream().noneMatch(other -> isMuchWorse(way, other))))
                .sorted(order())
                .toList();
        var chosen = worthwhile.stream().filter(distinct::contains).toList();
        return choice(chosen, worthwhile);
    }

    /// First the ways that are best in some respect, then variants of them that are clearly better in some respect,
    /// then variants that are a little better, then the next departures.
    private List<FastWay> choice(List<FastWay> chosen, List<FastWay> all) {
        var best = best(chosen);
        var variants = best(all);
        var clearlyBetter = variants.stream()
                .filter(way -> best.stream().noneMatch(other -> isAboutAsGood(other, way)))
                .toList();
        return Stream.of(best, clearlyBetter, variants, chosen)
                .flatMap(List::stream)
                .distinct()
                .limit(waysMax)
                .sorted(order())
                .toList();
    }

    private boolean isAboutAsGood(FastWay other, FastWay way) {
        int later = latestFirst ? way.depart() - other.depart() : other.arrive() - way.arrive();
        return later < CLEARLY_SECONDS
                && other.transfers() <= way.transfers()
                && other.walkMeters() < way.walkMeters() + CLEARLY_METERS;
    }

    private Comparator<FastWay> order() {
        return latestFirst ? LATEST : EARLIEST;
    }

    private List<FastWay> best(List<FastWay> ways) {
        return ways.stream()
                .filter(way -> ways.stream().noneMatch(other -> isAtLeastAsGood(other, way)))
                .toList();
    }

    private boolean isAtLeastAsGood(FastWay other, FastWay way) {
        boolean noLater = latestFirst ? other.depart() >= way.depart() : other.arrive() <= way.arrive();
        return !other.equals(way)
                && noLater
                && other.transfers() <= way.transfers()
                && other.walkMeters() <= way.walkMeters();
    }

    /// A way at another time may be somewhat worse.
    private static boolean isMuchWorse(FastWay way, FastWay other) {
        int apart = Math.min(Math.abs(way.depart() - other.depart()), Math.abs(way.arrive() - other.arrive()));
        return way.cost() > COST_FACTOR * other.cost() + COST_SLACK_SECONDS + COST_PER_SECOND_LATER * apart;
    }
}
