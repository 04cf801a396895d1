package jp.miyamichi.planner.streets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private StreetLink origin = new StreetLink(List.of());
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
        origin = point;
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

    /// The way on foot from the point searched from to another point; empty where the search did not get there.
    public Optional<StreetWay> wayTo(StreetLink destination) {
        if (backward) {
            throw new IllegalStateException("this search went towards its point");
        }
        return destination.ends().stream()
                .flatMap(end -> Stream.concat(wayTo(end).stream(), alongOneEdge(end).stream()))
                .min(Comparator.comparingDouble(StreetWay::weight));
    }

    private Optional<StreetWay> wayTo(StreetLink.On end) {
        int vertex =
                end instanceof StreetLink.OnEdge on ? network.from[on.edge()] : ((StreetLink.AtVertex) end).vertex();
        int label = label(vertex);
        if (label == NOTHING) {
            return Optional.empty();
        }
        var line = line(label);
        if (!(end instanceof StreetLink.OnEdge on)) {
            boolean free = end instanceof StreetLink.AtVertex at && at.free();
            return Optional.of(new StreetWay(
                    millis[label], weight[label] + (free ? 0 : LINK_WEIGHT), meters[label], line.toArray()));
        }
        int e = on.edge();
        if (costs.millis[e] == StreetCosts.CLOSED) {
            return Optional.empty();
        }
        double share = on.shareBefore();
        int turn = edge[label] == NOTHING ? NOTHING : costs.turn(edge[label], e);
        line.addUntil(network.lonLat[e], on.segment(), on.lon(), on.lat());
        return Optional.of(new StreetWay(
                millis[label] + (int) Math.ceil(share * costs.millis[e]) + (turn < 0 ? 0 : costs.turnMillis(turn)),
                weight[label] + share * costs.weight[e] + (turn < 0 ? 0 : costs.turnWeight(turn)) + LINK_WEIGHT,
                meters[label] + on.before(),
                line.toArray()));
    }

    /// Both points on one edge, the destination further along it.
    private Optional<StreetWay> alongOneEdge(StreetLink.On end) {
        if (!(end instanceof StreetLink.OnEdge to) || costs.millis[to.edge()] == StreetCosts.CLOSED) {
            return Optional.empty();
        }
        return origin.ends().stream()
                .filter(start -> start instanceof StreetLink.OnEdge from
                        && from.edge() == to.edge()
                        && from.before() < to.before())
                .map(StreetLink.OnEdge.class::cast)
                .map(from -> {
                    double share = to.shareBefore() - from.shareBefore();
                    var line = new LineBuilder();
                    line.addBetween(network.lonLat[to.edge()], from, to);
                    return new StreetWay(
                            (int) Math.ceil(share * costs.millis[to.edge()]),
                            share * costs.weight[to.edge()] + 2 * LINK_WEIGHT,
                            to.before() - from.before(),
                            line.toArray());
                })
                .findFirst();
    }

    /// The way between the point and a vertex, in the order it is walked.
    public StreetWay way(int vertex) {
        int label = label(vertex);
        return new StreetWay(
                millis[label], weight[label], meters[label], line(label).toArray());
    }

    private LineBuilder line(int last) {
        var line = new LineBuilder();
        var labels = new ArrayDeque<Integer>();
        for (int label = last; label != NOTHING; label = previous[label]) {
            if (backward) {
                labels.addLast(label);
            } else {
                labels.addFirst(label);
            }
        }
        for (int label : labels) {
            if (edge[label] != NOTHING) {
                if (previous[label] == NOTHING) {
                    addSeed(line, edge[label]);
                } else {
                    line.addAll(network.lonLat[edge[label]]);
                }
            }
        }
        line.addPoint(network.lon[last >> 1], network.lat[last >> 1], labels.size() == 1);
        return line;
    }

    private void addSeed(LineBuilder line, int seed) {
        for (var end : origin.ends()) {
            if (end instanceof StreetLink.OnEdge on && on.edge() == seed) {
                if (backward) {
                    line.addUntil(network.lonLat[seed], on.segment(), on.lon(), on.lat());
                } else {
                    line.addFrom(network.lonLat[seed], on.segment(), on.lon(), on.lat());
                }
                return;
            }
        }
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
