package jp.miyamichi.planner.streets;

import java.util.Arrays;

/// Entries waiting for their time: one stack for each tick of the clock, over an array that is used round and round.
///
/// Adding and removing take a handful of instructions, against some dozens of a heap. The price: an entry must be due
/// less than `span` ticks from now, and may wait only once at a time.
final class BucketQueue {

    private static final int NONE = -1;

    private final int[] top;
    private final int mask;
    private int[] below;
    private int size;
    private int now;

    BucketQueue(int span, int entries) {
        top = new int[Integer.highestOneBit(Math.max(1, span)) << 1];
        Arrays.fill(top, NONE);
        mask = top.length - 1;
        below = new int[entries];
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(top, NONE);
        }
        size = 0;
        now = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The tick of the entry removed last.
    int now() {
        return now;
    }

    void add(int tick, int entry) {
        if (entry >= below.length) {
            below = Arrays.copyOf(below, Math.max(entry + 1, below.length * 5 / 4));
        }
        int bucket = tick & mask;
        below[entry] = top[bucket];
        top[bucket] = entry;
        size++;
    }

    int removeFirst() {
        int entry = top[now & mask];
        while (entry == NONE) {
            now++;
            entry = top[now & mask];
        }
        top[now & mask] = below[entry];
        size--;
        return entry;
    }
}
