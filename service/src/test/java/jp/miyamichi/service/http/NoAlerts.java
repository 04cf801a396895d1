package jp.miyamichi.service.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.broadcast.Alert;
import jp.miyamichi.service.broadcast.AlertBook;

/// A book in which nothing is ever written.
enum NoAlerts implements AlertBook {
    BOOK;

    @Override
    public Alert add(Alert alert, Caller.Known by) {
        return alert;
    }

    @Override
    public Optional<Alert> end(UUID id, Instant now, Caller.Known by) {
        return Optional.empty();
    }

    @Override
    public List<Alert> notOver(Instant now) {
        return List.of();
    }
}
