package jp.miyamichi.ticketing.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.LrtPair;
import jp.miyamichi.ticketing.fare.Rider;

/// What other distance bands would do to the fare between every two stops of the light rail, on their first day.
///
/// @param pairs what an adult pays, in the order of the line, changed or not
/// @param sums one for each kind of rider
public record PairComparison(List<Pair> pairs, List<Sum> sums) {

    public static final PairComparison NONE = new PairComparison(List.of(), List.of());

    public PairComparison {
        pairs = List.copyOf(pairs);
        sums = List.copyOf(sums);
    }

    /// @param estimated where the pair is close to the edge of a band before or after, so that another may hold
    public record Pair(Label stop, Label other, double km, long beforeYen, long afterYen, boolean estimated) {

        public boolean changes() {
            return beforeYen != afterYen;
        }
    }

    /// If every pair were ridden once. Not a forecast of income: nobody counts who rides between which stops.
    ///
    /// @param dearer how many pairs cost more than before, `cheaper` how many less
    /// @param mostYen the largest rise of a single ride, below zero where all become cheaper
    public record Sum(Rider rider, int pairs, int dearer, int cheaper, long beforeYen, long afterYen, long mostYen) {}

    public static PairComparison of(Tariff now, Tariff then, LocalDate day) {
        var sums = new ArrayList<Sum>();
        for (var rider : Rider.values()) {
            var pairs = pairs(now, then, day, rider);
            if (pairs.stream().anyMatch(pair -> pair.beforeYen() > 0 || pair.afterYen() > 0)) {
                sums.add(sum(rider, pairs));
            }
        }
        return new PairComparison(pairs(now, then, day, Rider.ADULT), sums);
    }

    /// Both tables are of the same stops, and every band reaches the furthest two: a proposal that does not is refused.
    private static List<Pair> pairs(Tariff now, Tariff then, LocalDate day, Rider rider) {
        var before = now.fares().lrtPairs(day, rider);
        var after = then.fares().lrtPairs(day, rider);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < before.size(); i++) {
            pairs.add(pair(before.get(i), after.get(i)));
        }
        return pairs;
    }

    private static Pair pair(LrtPair before, LrtPair after) {
        return new Pair(
                before.stop(),
                before.other(),
                before.km(),
                before.yen().amount(),
                after.yen().amount(),
                before.estimated() || after.estimated());
    }

    private static Sum sum(Rider rider, List<Pair> pairs) {
        return new Sum(
                rider,
                pairs.size(),
                (int) pairs.stream()
                        .filter(pair -> pair.afterYen() > pair.beforeYen())
                        .count(),
                (int) pairs.stream()
                        .filter(pair -> pair.afterYen() < pair.beforeYen())
                        .count(),
                pairs.stream().mapToLong(Pair::beforeYen).sum(),
                pairs.stream().mapToLong(Pair::afterYen).sum(),
                pairs.stream()
                        .mapToLong(pair -> pair.afterYen() - pair.beforeYen())
                        .max()
                        .orElse(0));
    }
}
