package jp.miyamichi.dispatch.solve;

import java.util.List;

/// A static problem in arrays: the search reads them some hundred million times a second, which is why they are not
/// records. Node 0 is the depot, request r is picked up at node 1 + r and dropped off at node 1 + requests + r.
/// Times are minutes, distance and travel time are the same Euclidean number.
public final class StaticProblem {

    /// More would need more than 130 MB for the distances.
    static final int REQUESTS_MAX = 2_000;

    /// Minutes a limit may be missed by, for sums of doubles that would be equal on paper.
    static final double EXACT = 1e-9;

    final String name;
    final Objective objective;
    final Limits limits;

    /// As the file has them: the depot, all pickups, and in the same order all drop-offs.
    final List<Stop> stops;

    final int requests;
    final int nodes;
    final int[] fileId;
    final int[] load;
    final double[] service;
    final double[] earliest;
    final double[] latest;
    final double[] distance;

    /// Whether a vehicle can be too long on its way, or a rider too long aboard: if not, one pass forward and one
    /// backward say all about a route.
    final boolean durationLimited;

    final boolean rideLimited;

    /// @param stops the depot, all pickups, and in the same order all drop-offs
    StaticProblem(String name, Objective objective, Limits limits, List<Stop> stops) {
        this.name = name;
        this.objective = objective;
        this.limits = limits;
        this.stops = List.copyOf(stops);
        nodes = stops.size();
        requests = (nodes - 1) / 2;
        if (nodes != 1 + 2 * requests || requests < 1 || requests > REQUESTS_MAX) {
            throw new IllegalArgumentException(
                    "needs a depot and 1.." + REQUESTS_MAX + " pairs of stops, not " + nodes + " stops");
        }
        fileId = stops.stream().mapToInt(Stop::id).toArray();
        load = stops.stream().mapToInt(Stop::load).toArray();
        service = stops.stream().mapToDouble(Stop::service).toArray();
        var depot = stops.getFirst();
        rideLimited = limits.rideTimeMax() < depot.latest() - depot.earliest();
        durationLimited = limits.durationMax() < depot.latest() - depot.earliest();
        earliest = new double[nodes];
        latest = new double[nodes];
        tighten(stops);
        distance = new double[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                distance[from * nodes + to] = stops.get(from).distanceTo(stops.get(to));
            }
        }
    }

    /// Windows as narrow as the limits make them anyway (Cordeau 2006), so that hopeless places are seen early.
    private void tighten(List<Stop> stops) {
        var depot = stops.getFirst();
        keep(0, depot);
        for (int request = 0; request < requests; request++) {
            var pickup = stops.get(pickup(request));
            var dropOff = stops.get(dropOff(request));
            double direct = pickup.service() + pickup.distanceTo(dropOff);
            double longest = pickup.service() + limits.rideTimeMax();
            pickup = pickup.within(dropOff.earliest() - longest, dropOff.latest() - direct)
                    .reachableFrom(depot);
            dropOff = dropOff.within(pickup.earliest() + direct, pickup.latest() + longest)
                    .reachableFrom(depot);
            keep(pickup(request), pickup);
            keep(dropOff(request), dropOff);
        }
    }

    private void keep(int node, Stop stop) {
        earliest[node] = stop.earliest();
        latest[node] = stop.latest();
    }

    int pickup(int request) {
        return 1 + request;
    }

    int dropOff(int request) {
        return 1 + requests + request;
    }

    /// The request of a node that is not the depot.
    int request(int node) {
        return node <= requests ? node - 1 : node - 1 - requests;
    }

    boolean isPickup(int node) {
        return 1 <= node && node <= requests;
    }

    double distance(int from, int to) {
        return distance[from * nodes + to];
    }

    public String name() {
        return name;
    }

    public Objective objective() {
        return objective;
    }

    public int requests() {
        return requests;
    }

    public Limits limits() {
        return limits;
    }

    /// As the file has them: the depot, all pickups, and in the same order all drop-offs.
    public List<Stop> stops() {
        return stops;
    }
}
