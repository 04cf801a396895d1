package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Finds the cheapest ways from one point to all vertices around it, or, backward, from all of them to the point.
///
/// Dijkstra's algorithm with one label per vertex (two where an area closed to through traffic is entered), the cost
/// of a turn taken from the edge the label came by: the rules and simplifications of OpenTripPlanner's street search,
/// so that both find the same ways. A search is used over and over by one thread at a time; its arrays are as long
/// as the network and only touched where it went, which is why a search of 20 minutes' walk costs
/// a fraction of a millisecond.
public final class StreetSearch {

    private static final int NOTHING = -1;
    private static final double LINK_WEIGHT = 1;

    private final StreetNetwork network;
    private final double[] weight;
    private final int[] millis;
    private final float[] meters;
    private final int[] edge;
    private final int[] previous;
    private final int[] run;
    private final LabelHeap heap = new LabelHeap();

    private StreetCosts costs;
    private boolean backward;
    private int currentRun;

    public StreetSearch(StreetCosts costs) {
        this.costs = costs;
        network = costs.network;
        int labels = 2 * network.vertexCount();
        weight = new double[labels];
        millis = new int[labels];
        meters = new float[labels];
        edge = new int[labels];
        previous = new int[labels];
        run = new int[labels];
    }

    /// Searches around a point; ways longer than `secondsMax` are not followed further.
    public void run(StreetCosts profile, StreetLink point, boolean towardsPoint, int secondsMax) {
        if (profile.network != network) {
            throw new IllegalArgumentException("these costs are of another network");
        }
        costs = profile;
        backward = towardsPoint;
        currentRun++;
        heap.clear();
        point.ends().forEach(this::start);
        long millisMax = 1000L * secondsMax;
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int label = heap.removeMin();
            if (key == weight[label] && millis[label] <= millisMax) {
                expand(label);
            }
        }
    }

    private void start(StreetLink.On end) {
        switch (end) {
            case StreetLink.AtVertex(int vertex, boolean free) ->
                improve(2 * vertex, free ? 0 : LINK_WEIGHT, 0, 0, NOTHING, NOTHING);
            case StreetLink.OnEdge on -> {
                int e = on.edge();
                if (costs.millis[e] == StreetCosts.CLOSED) {
                    return;
                }
                double share = backward ? on.shareBefore() : on.shareAfter();
                improve(
                        2 * (backward ? network.from[e] : network.to[e]),
                        LINK_WEIGHT + share * costs.weight[e],
                        (int) Math.ceil(share * costs.millis[e]),
                        (float) (backward ? on.before() : on.after()),
                        e,
                        NOTHING);
            }
        }
    }

    private void expand(int label) {
        int vertex = label >> 1;
        if (backward) {
            for (int i = network.firstIn[vertex]; i < network.firstIn[vertex + 1]; i++) {
                follow(label, network.in[i]);
            }
        } else {
            for (int e = network.firstOut[vertex]; e < network.firstOut[vertex + 1]; e++) {
                follow(label, e);
            }
        }
    }

    private void follow(int label, int next) {
        int nextMillis = costs.millis[next];
        if (nextMillis == StreetCosts.CLOSED) {
            return;
        }
        int came = edge[label];
        int target = backward ? network.from[next] : network.to[next];
        int area = label & 1;
        double nextWeight = costs.weight[next];
        if (came != NOTHING) {
            if ((previous[label] != NOTHING && isBackAgain(came, target)) || isThroughStop(came, next, label >> 1)) {
                return;
            }
            int turn = backward ? costs.turn(next, came) : costs.turn(came, next);
            if (turn >= 0) {
                nextMillis += costs.turnMillis(turn);
                nextWeight += costs.turnWeight(turn);
            }
        }
        if (network.street[next]) {
            if (network.noThrough[next]) {
                area |= came != NOTHING && network.street[came] && !network.noThrough[came] ? 1 : 0;
            } else if (area == 1) {
                return;
            }
        }
        improve(
                2 * target + area,
                weight[label] + nextWeight,
                millis[label] + nextMillis,
                meters[label] + network.meters[next],
                next,
                label);
    }

    private boolean isBackAgain(int came, int target) {
        int start = backward ? network.to[came] : network.from[came];
        return network.original[start] == network.original[target];
    }

    private boolean isThroughStop(int came, int next, int vertex) {
        return network.stop[vertex] && network.stopLink[came] && network.stopLink[next];
    }

    private void improve(int label, double newWeight, int newMillis, float newMeters, int by, int after) {
        if (run[label] == currentRun && weight[label] <= newWeight) {
            return;
        }
        run[label] = currentRun;
        weight[label] = newWeight;
        millis[label] = newMillis;
        meters[label] = newMeters;
        edge[label] = by;
        previous[label] = after;
        heap.add(newWeight, label);
    }

    /// The better label of a vertex, or -1 where the search did not get there.
    int label(int vertex) {
        int open = 2 * vertex;
        boolean hasOpen = run[open] == currentRun;
        boolean hasArea = run[open + 1] == currentRun;
        if (hasOpen && hasArea) {
            return weight[open] <= weight[open + 1] ? open : open + 1;
        }
        return hasOpen ? open : hasArea ? open + 1 : NOTHING;
    }

    /// The way to a vertex (or from it, in a search backward); empty where there is none.
    public boolean reaches(int vertex) {
        return label(vertex) != NOTHING;
    }

    /// How long the way takes, in whole seconds, rounded up.
    public int seconds(int vertex) {
        return (millis[label(vertex)] + 999) / 1000;
    }

    public double weight(int vertex) {
        return weight[label(vertex)];
    }

    public double meters(int vertex) {
        return meters[label(vertex)];
    }

    /// X
    public double weightTo(StreetLink to) { double best = Double.NaN; for (var end : to.ends()) { double w = to(end)[0]; if (!(w >= best)) best = w; } return best; }
    public int secondsTo(StreetLink to) { double best = Double.NaN; double ms = -1; for (var end : to.ends()) { var w = to(end); if (!(w[0] >= best)) { best = w[0]; ms = w[1]; } } return ms < 0 || Double.isNaN(ms) ? -1 : (int) Math.ceil(ms / 1000); }
    public double metersTo(StreetLink to) { double best = Double.NaN; double m = -1; for (var end : to.ends()) { var w = to(end); if (!(w[0] >= best)) { best = w[0]; m = w[2]; } } return m; }
    private double[] to(StreetLink.On end) {
        return switch (end) {
            case StreetLink.AtVertex(int v, boolean free) -> reaches(v) ? new double[] {weight(v) + 1, millis[label(v)], meters(v)} : new double[] {Double.NaN, -1, -1};
            case StreetLink.OnEdge on -> { int v = network.from[on.edge()]; if (!reaches(v)) yield new double[] {Double.NaN, -1, -1};
                double w = weight(v) + 1 + on.shareBefore() * costs.weight[on.edge()]; double ms = millis[label(v)] + on.shareBefore() * costs.millis[on.edge()];
                int came = edge[label(v)]; if (came >= 0) { int turn = costs.turn(came, on.edge()); if (turn >= 0) { w += costs.turnWeight(turn); ms += costs.turnMillis(turn); } }
                yield new double[] {w, ms, meters(v) + on.before()}; }
        };
    }

    /// The edges of the way, in the order they are travelled.
    List<Integer> edges(int vertex) {
        var edges = new ArrayList<Integer>();
        for (int label = label(vertex); label != NOTHING; label = previous[label]) {
            if (edge[label] != NOTHING) {
                edges.add(edge[label]);
            }
        }
        if (!backward) {
            Collections.reverse(edges);
        }
        return edges;
    }

    /// Vertices reached, for areas drawn around them.
    int[] reached() {
        var vertices = new int[network.vertexCount()];
        int n = 0;
        for (int v = 0; v < vertices.length; v++) {
            if (reaches(v)) {
                vertices[n++] = v;
            }
        }
        return Arrays.copyOf(vertices, n);
    }
}
