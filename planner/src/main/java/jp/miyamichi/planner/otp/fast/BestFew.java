package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The few ways worth showing.
final class BestFew {
    static final Comparator<FastWay> ORDER = Comparator.comparingLong(FastWay::arrive).thenComparingDouble(FastWay::cost);
    static List<FastWay> of(List<FastWay> ways, int max) {
        var sorted = new ArrayList<>(ways); sorted.sort(ORDER);
        var best = new ArrayList<FastWay>(); var rest = new ArrayList<FastWay>();
        for (var w : sorted) {
            boolean dominated = false;
            for (var b : best) dominated |= b.transfers() <= w.transfers() && b.walkMeters() <= w.walkMeters() + 1;
            (dominated ? rest : best).add(w);
        }
        var out = new ArrayList<>(best.subList(0, Math.min(max, best.size())));
        for (var r : rest) if (out.size() < max) out.add(r);
        out.sort(ORDER);
        return out;
    }
}
