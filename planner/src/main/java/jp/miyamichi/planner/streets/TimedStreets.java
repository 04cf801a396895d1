package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The streets one kind of traveller may use, each with the time it takes: what is closed to that traveller is not in
/// here at all.
///
/// A time belongs to an edge, and to each turn from one edge into the next; both are kept in tenths of a second, so
/// that a search orders its work by counting instead of comparing. Rounding costs at most a twentieth of a second an
/// edge, up or down. Immutable, for any number of threads.
public final class TimedStreets {

    /// Tenths of a second in a second.
    static final int TICKS = 10;

    private static final short BLOCKED = -1;

    final double[] lat;
    final double[] lon;
    /// Parts of one crossing, split because some turns there are forbidden: nothing starts or ends here.
    final BitSet split;
    /// The edges that leave `v` are `firstOut[v]` to `firstOut[v + 1]`, exclusive.
    final int[] firstOut;
    final int[] to;
    final int[] ticks;
    final boolean[] linkable;
    final double[][] lonLat;
    /// Turning from edge `e` into the i-th edge that leaves its end costs `turns[firstTurn[e] + i]`.
    final int[] firstTurn;
    final short[] turns;
    final int ticksMax;

    /// One direction of a street.
    ///
    /// @param linkable journeys may begin and end on it
    /// @param lonLat its line, longitude first
    @SuppressWarnings("ArrayRecordComponent") // read once, at extraction
    public record Edge(int from, int to, double seconds, boolean linkable, double... lonLat) {}

    @FunctionalInterface
    public interface Turns {
        /// The turn is not allowed.
        double FORBIDDEN = -1;

        /// Seconds lost in turning from one edge into the next, by their numbers; [#FORBIDDEN] where one may not.
        double seconds(int edge, int next);
    }

    private TimedStreets(Builder builder, Turns asked) {
        int vertices = builder.points.size();
        int edges = builder.edges.size();
        lat = builder.points.stream().mapToDouble(point -> point[0]).toArray();
        lon = builder.points.stream().mapToDouble(point -> point[1]).toArray();
        split = (BitSet) builder.split.clone();
        firstOut = new int[vertices + 1];
        to = new int[edges];
        ticks = new int[edges];
        linkable = new boolean[edges];
        lonLat = new double[edges][];
        for (int e = 0; e < edges; e++) {
            var edge = builder.edges.get(e);
            firstOut[edge.from() + 1]++;
            to[e] = edge.to();
            ticks[e] = (int) Math.round(TICKS * edge.seconds());
            linkable[e] = edge.linkable();
            lonLat[e] = edge.lonLat();
        }
        for (int v = 0; v < vertices; v++) {
            firstOut[v + 1] += firstOut[v];
        }
        firstTurn = new int[edges + 1];
        for (int e = 0; e < edges; e++) {
            firstTurn[e + 1] = firstTurn[e] + firstOut[to[e] + 1] - firstOut[to[e]];
        }
        turns = new short[firstTurn[edges]];
        int longest = 0;
        for (int e = 0; e < edges; e++) {
            longest = Math.max(longest, ticks[e]);
            longest = Math.max(longest, ask(asked, e));
        }
        ticksMax = longest;
    }

    /// Fills in the turns out of an edge and returns the longest way through one of them.
    private int ask(Turns asked, int edge) {
        int longest = 0;
        for (int next = firstOut[to[edge]]; next < firstOut[to[edge] + 1]; next++) {
            double seconds = asked.seconds(edge, next);
            short turn = seconds < 0 ? BLOCKED : (short) Math.min(Short.MAX_VALUE, Math.round(TICKS * seconds));
            turns[firstTurn[edge] + next - firstOut[to[edge]]] = turn;
            longest = Math.max(longest, turn + ticks[next]);
        }
        return longest;
    }

    public int vertexCount() {
        return lat.length;
    }

    public int edgeCount() {
        return to.length;
    }

    /// Collects vertices and edges. Both get their numbers in the order they are added.
    public static final class Builder {

        private final List<double[]> points = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final BitSet split = new BitSet();

        public int vertex(double lat, double lon) {
            points.add(new double[] {lat, lon});
            return points.size() - 1;
        }

        /// Marks a vertex as part of a crossing that has others: who comes by one street is at another part than who
        /// comes by the next, so none of them alone is the crossing.
        public void markSplit(int vertex) {
            split.set(vertex);
        }

        /// Adds an edge; edges come in the order of the vertex they leave.
        public int edge(Edge edge) {
            if (!edges.isEmpty() && edge.from() < edges.getLast().from()) {
                throw new IllegalArgumentException("edges must come in the order of the vertex they leave");
            }
            if (!(edge.seconds() >= 0)) {
                throw new IllegalArgumentException("an edge must take 0 s or more, not " + edge.seconds());
            }
            edges.add(edge);
            return edges.size() - 1;
        }

        public TimedStreets build(Turns turns) {
            return new TimedStreets(this, turns);
        }
    }
}
