package jp.miyamichi.planner.otp.fast;

import java.util.Comparator;
import java.util.List;
import jp.miyamichi.planner.otp.fast.FastWay.Piece;

/// The longest legs of a way that together make up a given share of it. Ways with the same main legs are variants of
/// one another: they differ in how one gets to the long ride, not in which ride it is.
record MainLegs(boolean onFoot, List<Piece> pieces) {

    MainLegs {
        pieces = List.copyOf(pieces);
    }

    static MainLegs of(FastWay way, double share) {
        var longestFirst = way.pieces().stream()
                .sorted(Comparator.comparingDouble(Piece::meters).reversed())
                .toList();
        double limit = share * way.meters();
        double sum = 0;
        int count = 0;
        while (sum < limit && count < longestFirst.size()) {
            sum += longestFirst.get(count++).meters();
        }
        return new MainLegs(way.isOnFoot(), longestFirst.subList(0, count));
    }

    /// Whether every main leg of the way with fewer of them is also one of the other's.
    boolean isVariantOf(MainLegs other) {
        if (onFoot != other.onFoot) {
            return false;
        }
        return pieces.size() > other.pieces.size() ? contains(other) : other.contains(this);
    }

    MainLegs shorter(MainLegs other) {
        return pieces.size() <= other.pieces.size() ? this : other;
    }

    private boolean contains(MainLegs other) {
        return other.pieces.stream().allMatch(piece -> pieces.stream().anyMatch(mine -> mine.isLike(piece)));
    }
}
