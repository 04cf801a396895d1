package jp.miyamichi.region.streets;

import java.util.Arrays;
import java.util.PriorityQueue;

/// A small undirected graph for shortest paths: nodes are numbers, edges have lengths in metres.
final class WeightedGraph {

    private final int[] first;
    private final int[] next;
    private final int[] target;
    private final double[] length;
    private int arcs;

    WeightedGraph(int nodes, int edges) {
        first = new int[nodes];
        Arrays.fill(first, -1);
        next = new int[edges * 2];
        target = new int[edges * 2];
        length = new double[edges * 2];
    }

    /// Adds an edge; edges are numbered from 0 in the order they are added.
    void connect(int a, int b, double meters) {
        addArc(a, b, meters);
        addArc(b, a, meters);
    }

    private void addArc(int from, int to, double meters) {
        target[arcs] = to;
        length[arcs] = meters;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    Paths shortestPaths(int from) {
        var meters = new double[first.length];
        var arcTo = new int[first.length];
        Arrays.fill(meters, Double.POSITIVE_INFINITY);
        Arrays.fill(arcTo, -1);
        meters[from] = 0;
        var queue = new PriorityQueue<Reached>();
        queue.add(new Reached(0, from));
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            if (reached.meters > meters[reached.node]) {
                continue;
            }
            for (int arc = first[reached.node]; arc >= 0; arc = next[arc]) {
                var there = reached.meters + length[arc];
                if (there < meters[target[arc]]) {
                    meters[target[arc]] = there;
                    arcTo[target[arc]] = arc;
                    queue.add(new Reached(there, target[arc]));
                }
            }
        }
        return new Paths(meters, arcTo);
    }

    private record Reached(double meters, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            var byLength = Double.compare(meters, other.meters);
            return byLength != 0 ? byLength : Integer.compare(node, other.node);
        }
    }

    /// All shortest paths from one node.
    final class Paths {
        private final double[] meters;
        private final int[] arcTo;

        private Paths(double[] meters, int[] arcTo) {
            this.meters = meters;
            this.arcTo = arcTo;
        }

        /// Infinite where there is no way.
        double metersTo(int node) {
            return meters[node];
        }

        /// Counts one more use of each edge on the way to `node`.
        void countEdges(int node, int[] uses) {
            for (int at = node; arcTo[at] >= 0; at = target[arcTo[at] ^ 1]) {
                uses[arcTo[at] / 2]++;
            }
        }
    }
}
