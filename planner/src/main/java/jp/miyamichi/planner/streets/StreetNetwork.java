package jp.miyamichi.planner.streets;

import java.util.Arrays;

/// Vertices and directed edges of a street network, numbered from 0. The edges that leave one vertex have consecutive
/// numbers.
///
/// Other packages see only this outline; the arrays stay in here, because the searches read them millions of times
/// per second (a search over objects, as in OpenTripPlanner, costs twenty times as much).
public final class StreetNetwork {

    /// What one has to know of an edge. Angles are whole degrees clockwise from north, -180 to 180; `lonLat` is the
    /// line, longitude first, from the start to the end.
    ///
    /// @param street turning into it from another street costs time; not so for a link to a stop, a lift or a path
    /// inside a station
    /// @param noThrough closed to walkers who neither start nor end in the same closed area
    /// @param stopLink leads from the street to a stop or back
    @SuppressWarnings("ArrayRecordComponent") // handed over once, to become part of a larger array
    public record Edge(
            int from,
            int to,
            double meters,
            int inAngle,
            int outAngle,
            boolean street,
            boolean noThrough,
            boolean stopLink,
            double... lonLat) {}

    /// What happens to a walker at a vertex.
    public record Crossing(double lat, double lon, boolean turnsCost, boolean walkersWait) {}

    final double[] lat;
    final double[] lon;
    /// Copies of one crossing (made for turn restrictions) share the number of the original.
    final int[] original;
    final boolean[] turnsCost;
    final boolean[] walkersWait;
    /// One gets off the street here: only links lead to it.
    final boolean[] stop;

    final int[] from;
    final int[] to;
    final float[] meters;
    final short[] inAngle;
    final short[] outAngle;
    final boolean[] street;
    final boolean[] noThrough;
    final boolean[] stopLink;
    final double[][] lonLat;

    /// The edges that leave `v` are `firstOut[v]` to `firstOut[v + 1]`, exclusive.
    final int[] firstOut;
    /// The edges that reach `v` are `in[firstIn[v]]` to `in[firstIn[v + 1]]`, exclusive.
    final int[] firstIn;
    final int[] in;

    private StreetNetwork(Builder b) {
        lat = b.lat;
        lon = b.lon;
        original = b.original;
        turnsCost = b.turnsCost;
        walkersWait = b.walkersWait;
        int edges = b.edges;
        from = Arrays.copyOf(b.from, edges);
        to = Arrays.copyOf(b.to, edges);
        meters = Arrays.copyOf(b.meters, edges);
        inAngle = Arrays.copyOf(b.inAngle, edges);
        outAngle = Arrays.copyOf(b.outAngle, edges);
        street = Arrays.copyOf(b.street, edges);
        noThrough = Arrays.copyOf(b.noThrough, edges);
        stopLink = Arrays.copyOf(b.stopLink, edges);
        lonLat = Arrays.copyOf(b.lonLat, edges);
        firstOut = firstOf(from, lat.length);
        firstIn = firstOf(to, lat.length);
        in = new int[edges];
        var next = firstIn.clone();
        for (int e = 0; e < edges; e++) {
            in[next[to[e]]++] = e;
        }
        stop = new boolean[lat.length];
        for (int e = 0; e < edges; e++) {
            stop[from[e]] |= stopLink[e];
            stop[to[e]] |= stopLink[e];
        }
        for (int e = 0; e < edges; e++) {
            stop[from[e]] &= !street[e];
            stop[to[e]] &= !street[e];
        }
    }

    private static int[] firstOf(int[] vertexOfEdge, int vertices) {
        var first = new int[vertices + 1];
        for (int vertex : vertexOfEdge) {
            first[vertex + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    public int vertexCount() {
        return lat.length;
    }

    public int edgeCount() {
        return from.length;
    }

    /// Turning from one edge into the next, in whole degrees, 0 (straight on) to 180 (back).
    int turnAngle(int intoCrossing, int outOfCrossing) {
        int angle = Math.abs(inAngle[outOfCrossing] - outAngle[intoCrossing]);
        return angle > 180 ? 360 - angle : angle;
    }

    /// Collects a network: vertices by their number, edges in the order of the vertex they leave.
    public static final class Builder {
        private final double[] lat;
        private final double[] lon;
        private final int[] original;
        private final boolean[] turnsCost;
        private final boolean[] walkersWait;
        private final int[] from;
        private final int[] to;
        private final float[] meters;
        private final short[] inAngle;
        private final short[] outAngle;
        private final boolean[] street;
        private final boolean[] noThrough;
        private final boolean[] stopLink;
        private final double[][] lonLat;
        private int edges;

        public Builder(int vertices, int edgesMax) {
            lat = new double[vertices];
            lon = new double[vertices];
            original = new int[vertices];
            turnsCost = new boolean[vertices];
            walkersWait = new boolean[vertices];
            from = new int[edgesMax];
            to = new int[edgesMax];
            meters = new float[edgesMax];
            inAngle = new short[edgesMax];
            outAngle = new short[edgesMax];
            street = new boolean[edgesMax];
            noThrough = new boolean[edgesMax];
            stopLink = new boolean[edgesMax];
            lonLat = new double[edgesMax][];
        }

        /// Describes a vertex.
        ///
        /// @param originalNumber the vertex that this one is a copy of; its own number for an ordinary vertex
        public void vertex(int number, int originalNumber, Crossing crossing) {
            lat[number] = crossing.lat();
            lon[number] = crossing.lon();
            original[number] = originalNumber;
            turnsCost[number] = crossing.turnsCost();
            walkersWait[number] = crossing.walkersWait();
        }

        /// Adds an edge and returns its number.
        public int edge(Edge edge) {
            if (edges > 0 && edge.from() < from[edges - 1]) {
                throw new IllegalArgumentException("edges must come in the order of the vertex they leave");
            }
            from[edges] = edge.from();
            to[edges] = edge.to();
            meters[edges] = (float) edge.meters();
            inAngle[edges] = (short) edge.inAngle();
            outAngle[edges] = (short) edge.outAngle();
            street[edges] = edge.street();
            noThrough[edges] = edge.noThrough();
            stopLink[edges] = edge.stopLink();
            lonLat[edges] = edge.lonLat();
            return edges++;
        }

        public StreetNetwork build() {
            return new StreetNetwork(this);
        }
    }
}
