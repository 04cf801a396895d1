package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// The grid of a program without a cluster: a map. What has run out is dropped whenever the map has doubled.
public final class LocalGrid implements Grid {

    private record Key(Kind kind, ServiceArea area, String key) {}

    private record Remembered(String document, Instant until) {}

    private static final int SWEEP_FROM = 1_000;

    private final Map<Key, Remembered> documents = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final AtomicInteger sweepAt = new AtomicInteger(SWEEP_FROM);

    public LocalGrid(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void remember(Kind kind, ServiceArea area, String key, String document, Duration time) {
        var now = clock.instant();
        if (documents.size() >= sweepAt.get()) {
            documents.values().removeIf(old -> !old.until.isAfter(now));
            sweepAt.set(Math.max(SWEEP_FROM, 2 * documents.size()));
        }
        documents.put(new Key(kind, area, key), new Remembered(document, now.plus(time)));
    }

    @Override
    public Optional<String> recall(Kind kind, ServiceArea area, String key) {
        return Optional.ofNullable(documents.get(new Key(kind, area, key)))
                .filter(found -> found.until.isAfter(clock.instant()))
                .map(Remembered::document);
    }

    @Override
    public void forget(Kind kind, ServiceArea area, String key) {
        documents.remove(new Key(kind, area, key));
    }
}
