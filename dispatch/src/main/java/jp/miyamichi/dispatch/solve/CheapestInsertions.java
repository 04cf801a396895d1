package jp.miyamichi.dispatch.solve;

/// What a route remembers: for each request, the cheapest place for it in the route as it is now. Most routes outlive
/// many iterations, so most questions are answered from here.
final class CheapestInsertions {

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

    boolean knows(int request) {
        return askedAt[request] == now;
    }

    void remember(int request, double longer, int pickup, int dropOff) {
        askedAt[request] = now;
        detour[request] = longer;
        pickupAfter[request] = pickup;
        dropOffAfter[request] = dropOff;
    }

    /// How much longer the route gets; infinite when the request does not fit.
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
