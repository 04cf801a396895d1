package jp.miyamichi.ticketing.settlement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Share;

/// How the money of one product's tickets is shared out.
///
/// Each ticket's money goes to the operators its holder rode with, ride by ride in equal parts; that of an unused
/// ticket goes by the product's stated shares. The exact parts of all tickets are added up first and rounded once, so
/// that nobody gains by rounding: everyone gets the whole yen, and the yen that are left go to the largest
/// remainders, among equals in the order of the operators' names.
final class Split {

    private final SortedMap<String, Fraction> exact = new TreeMap<>();
    private final SortedMap<String, Integer> rides = new TreeMap<>();
    private final List<Share> whenUnused;
    private Yen shared = Yen.ZERO;
    private Yen undecided = Yen.ZERO;

    /// @param whenUnused empty where the product states nothing; the money of unused tickets then stays where it is
    Split(List<Share> whenUnused) {
        this.whenUnused = List.copyOf(whenUnused);
    }

    void add(SoldTicket ticket) {
        var count = ticket.rideCount();
        if (count == 0 && whenUnused.isEmpty()) {
            undecided = undecided.plus(ticket.kept());
            return;
        }
        shared = shared.plus(ticket.kept());
        if (count == 0) {
            whenUnused.forEach(share -> give(share.operator(), ticket.kept(), share.percent(), 100));
        }
        for (var use : ticket.rides()) {
            give(use.operator(), ticket.kept(), use.rides(), count);
            rides.merge(use.operator(), use.rides(), Integer::sum);
        }
    }

    private void give(String operator, Yen yen, int part, int whole) {
        exact.merge(operator, Fraction.of(yen.amount(), part, whole), Fraction::plus);
    }

    /// Money of unused tickets of which nobody has said whose it is.
    Yen undecided() {
        return undecided;
    }

    int ridesWith(String operator) {
        return rides.getOrDefault(operator, 0);
    }

    /// Whole yen for each operator, which add up to the money shared.
    SortedMap<String, Yen> rounded() {
        var whole = new TreeMap<String, Yen>();
        exact.forEach((operator, yen) -> whole.put(operator, Yen.of(yen.wholeYen())));
        var left = shared.minus(Yen.sum(whole.values().stream())).amount();
        var byRemainder = Comparator.comparing(
                        (Map.Entry<String, Fraction> part) -> part.getValue().remainder())
                .reversed()
                .thenComparing(Map.Entry::getKey);
        exact.entrySet().stream()
                .sorted(byRemainder)
                .limit(left)
                .forEach(part -> whole.merge(part.getKey(), Yen.of(1), Yen::plus));
        return whole;
    }
}
