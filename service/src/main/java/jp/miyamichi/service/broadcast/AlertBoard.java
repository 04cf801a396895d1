package jp.miyamichi.service.broadcast;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.Caller;

/// The alerts of now, held in memory: they are read far more often than they change, and stay readable without the
/// database.
public final class AlertBoard {

    private final AlertBook book;
    private final InstantSource clock;
    private volatile List<Alert> held = List.of();

    public AlertBoard(AlertBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /// Looks for news, also from other nodes. Throws what the book throws; what was known before stays.
    public void refresh() {
        held = book.notOver(clock.instant());
    }

    /// @return the alert of that id, which may say something else if the id was taken
    public Alert add(Alert alert, Caller.Known by) {
        var kept = book.add(alert, by);
        refresh();
        return kept;
    }

    public Optional<Alert> end(UUID id, Caller.Known by) {
        var ended = book.end(id, clock.instant(), by);
        refresh();
        return ended;
    }

    /// In force now or later.
    public List<Alert> notOver() {
        return at(clock.instant());
    }

    List<Alert> at(Instant now) {
        return held.stream().filter(alert -> !alert.isOver(now)).toList();
    }
}
