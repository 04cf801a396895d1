package jp.miyamichi.ticketing.ticket.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Validations the office has not confirmed yet, in order of sequence.
final class Unsynced {

    /// A vehicle's month without a network. Beyond it the oldest is dropped, and counted, rather than a rider refused.
    static final int VALIDATIONS_MAX = 50_000;

    private final Deque<Validation> waiting = new ArrayDeque<>();
    private long lastSequence;
    private long dropped;

    Unsynced(long lastSequence) {
        this.lastSequence = lastSequence;
    }

    long nextSequence() {
        return lastSequence + 1;
    }

    void add(Validation seen) {
        lastSequence = seen.sequence();
        waiting.add(seen);
        if (waiting.size() > VALIDATIONS_MAX) {
            waiting.remove();
            dropped++;
        }
    }

    List<Validation> first(int countMax) {
        return waiting.stream().limit(countMax).toList();
    }

    void confirm(long upToSequence) {
        while (!waiting.isEmpty() && waiting.getFirst().sequence() <= upToSequence) {
            waiting.remove();
        }
    }

    long dropped() {
        return dropped;
    }
}
