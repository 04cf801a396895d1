package jp.miyamichi.planner.streets;

import java.util.BitSet;

/// The largest part of a network in which every vertex can be reached from every other.
final class MainPart {

    private final TimedStreets streets;
    private final int[] firstIn;
    private final int[] cameFrom;

    private MainPart(TimedStreets streets) {
        this.streets = streets;
        firstIn = new int[streets.vertexCount() + 1];
        cameFrom = new int[streets.edgeCount()];
        for (int head : streets.to) {
            firstIn[head + 1]++;
        }
        for (int v = 0; v < streets.vertexCount(); v++) {
            firstIn[v + 1] += firstIn[v];
        }
        var next = firstIn.clone();
        for (int v = 0; v < streets.vertexCount(); v++) {
            for (int e = streets.firstOut[v]; e < streets.firstOut[v + 1]; e++) {
                cameFrom[next[streets.to[e]]++] = v;
            }
        }
    }

    static BitSet of(TimedStreets streets) {
        return new MainPart(streets).find();
    }

    private BitSet find() {
        var left = new BitSet();
        left.set(0, streets.vertexCount());
        var largest = new BitSet();
        while (left.cardinality() > largest.cardinality()) {
            int any = left.nextSetBit(0);
            var part = closure(any, streets.firstOut, streets.to);
            part.and(closure(any, firstIn, cameFrom));
            left.andNot(part);
            if (part.cardinality() > largest.cardinality()) {
                largest = part;
            }
        }
        return largest;
    }

    private static BitSet closure(int from, int[] first, int[] neighbours) {
        var seen = new BitSet();
        var waiting = new int[first.length];
        int size = 0;
        seen.set(from);
        waiting[size++] = from;
        while (size > 0) {
            int vertex = waiting[--size];
            for (int i = first[vertex]; i < first[vertex + 1]; i++) {
                if (!seen.get(neighbours[i])) {
                    seen.set(neighbours[i]);
                    waiting[size++] = neighbours[i];
                }
            }
        }
        return seen;
    }
}
