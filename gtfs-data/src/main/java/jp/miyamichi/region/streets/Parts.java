package jp.miyamichi.region.streets;

import java.util.stream.IntStream;

/// Which points hang together: a disjoint-set forest, with path halving.
final class Parts {

    private final int[] parent;

    Parts(int points) {
        parent = IntStream.range(0, points).toArray();
    }

    /// Whether they were apart until now.
    boolean join(int a, int b) {
        var partOfA = partOf(a);
        var partOfB = partOf(b);
        parent[partOfA] = partOfB;
        return partOfA != partOfB;
    }

    int partOf(int point) {
        var at = point;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// The part with the most points.
    int largest() {
        var sizes = new int[parent.length];
        for (int point = 0; point < parent.length; point++) {
            sizes[partOf(point)]++;
        }
        return IntStream.range(0, sizes.length)
                .reduce((a, b) -> sizes[b] > sizes[a] ? b : a)
                .orElseThrow(() -> new IllegalStateException("nothing was drawn"));
    }
}
