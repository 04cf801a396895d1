package jp.miyamichi.ticketing.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// One movement of money.
///
/// @param cause what it is for, in words that name one thing once: `sale:<order>`, `settlement/2026-11/lrt-1-day/1`
/// @param entries sum to zero; none where a reservation only ends
public record Transfer(UUID id, TransferKind kind, String cause, Step step, List<Entry> entries, Instant at) {

    public static final int CAUSE_LENGTH_MAX = 200;
    public static final int ENTRIES_MIN = 2;
    public static final int ENTRIES_MAX = 100;

    public Transfer {
        entries = List.copyOf(entries);
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (cause.isEmpty() || cause.length() > CAUSE_LENGTH_MAX) {
            throw new IllegalArgumentException("a cause has 1.." + CAUSE_LENGTH_MAX + " letters, not '" + cause + "'");
        }
        if (step.movesOrReserves() && (entries.size() < ENTRIES_MIN || entries.size() > ENTRIES_MAX)) {
            throw new IllegalArgumentException(
                    cause + " must have " + ENTRIES_MIN + ".." + ENTRIES_MAX + " entries, not " + entries.size());
        }
        if (!step.movesOrReserves() && !entries.isEmpty()) {
            throw new IllegalArgumentException(cause + " only ends a reservation and must have no entries");
        }
        var sum = entries.stream().mapToLong(Entry::yen).sum();
        if (sum != 0) {
            throw new IllegalArgumentException("the entries of " + cause + " sum to " + sum + " yen instead of 0");
        }
        if (step instanceof Step.Pending(var expiresAt)
                && (!expiresAt.isAfter(at) || expiresAt.isAfter(at.plus(Step.Pending.TIME_MAX)))) {
            throw new IllegalArgumentException(cause + " must expire within " + Step.Pending.TIME_MAX.toDays()
                    + " days after " + at + ", not at " + expiresAt);
        }
    }

    public static Transfer posted(UUID id, TransferKind kind, String cause, Instant at, Entry... entries) {
        return new Transfer(id, kind, cause, new Step.Posted(), List.of(entries), at);
    }

    /// Whether both say the same of the same cause; each attempt has an id and a time of its own.
    public boolean saysTheSameAs(Transfer other) {
        return kind == other.kind
                && cause.equals(other.cause)
                && step.word().equals(other.step.word())
                && step.ends().equals(other.step.ends())
                && entries.equals(other.entries);
    }
}
