package jp.miyamichi.dispatch.solve;

/// What a route remembers: for each request, the cheapest place for it in the route as it is now, or that no
/// place costs less than so much. Most routes outlive many iterations, so most questions are answered from
/// here.
final class CheapestInsertions {

    static final int NOWHERE = -1;

    private final long[] askedAt;
    private final double[] detour;
    private final int[] pickupAfter;
    private final int[] dropOffAfter;
    private long now = 1;

    CheapestInsertions(int requests) {
        askedAt = new long[requests];
        detour = new double[requests];
        pickupAfter = new int[requests];
        dropOffAfter = new int[requests];
    }

    /// The route has changed.
    void forget() {
        now++;
    }

    /// Whether [#detour] answers for everything below `bound`.
    boolean knows(int request, double bound) {
        return askedAt[request] == now && (pickupAfter[request] != NOWHERE || detour[request] >= bound);
    }

    void remember(int request, double longer, int pickup, int dropOff) {
        askedAt[request] = now;
        detour[request] = longer;
        pickupAfter[request] = pickup;
        dropOffAfter[request] = dropOff;
    }

    /// How much longer the route gets, or with no place known, how much at least; infinite when nothing fits at all.
    double detour(int request) {
        return detour[request];
    }

    int pickupAfter(int request) {
        return pickupAfter[request];
    }

    int dropOffAfter(int request) {
        return dropOffAfter[request];
    }
}
