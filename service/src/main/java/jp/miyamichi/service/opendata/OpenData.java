package jp.miyamichi.service.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What is open now, held in memory: it is read far more often than it changes, and goes on without the database.
public final class OpenData {

    /// As far back as the page and the list tell; the book remembers the rest.
    static final int HISTORY_MAX = 200;

    /// Nothing was ever decided.
    private static final long NEVER = -1;

    private final PublicationBook book;
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private volatile Now now = new Now(NEVER, List.of(), List.of());

    /// One feed as it stands.
    ///
    /// @param last what was decided last
    /// @param inForce the newest published one, which may be older than `last`
    public record Feed(Publication last, Optional<Publication> inForce) {}

    private record Now(long lastId, List<Feed> feeds, List<Publication> history) {}

    public OpenData(PublicationBook book) {
        this.book = book;
    }

    /// Looks for news. Throws what the book throws; what was known before stays.
    public synchronized void refresh() {
        var lastId = book.lastId();
        if (lastId == now.lastId()) {
            return;
        }
        var history = book.newest(HISTORY_MAX);
        var lastByFeed = new LinkedHashMap<String, Publication>();
        history.forEach(publication -> lastByFeed.putIfAbsent(publication.feed(), publication));
        var feeds = new ArrayList<Feed>();
        for (var last : lastByFeed.values()) {
            var inForce = last.outcome() == Publication.Outcome.WITHHELD
                    ? Optional.<Publication>empty()
                    : book.inForce(last.feed());
            inForce.flatMap(Publication::file).ifPresent(this::hold);
            feeds.add(new Feed(last, inForce));
        }
        now = new Now(lastId, feeds.reversed(), history);
    }

    private void hold(Publication.File file) {
        if (!bytes.containsKey(file.sha256())) {
            book.bytes(file.sha256()).ifPresent(read -> bytes.put(file.sha256(), read));
        }
    }

    /// Every feed, published or not.
    public List<Feed> feeds() {
        return List.copyOf(now.feeds());
    }

    /// What was decided, newest first.
    public List<Publication> history() {
        return List.copyOf(now.history());
    }

    /// The file in force of that name.
    public Optional<Publication.File> file(String name) {
        return now.feeds().stream()
                .flatMap(feed -> feed.inForce().flatMap(Publication::file).stream())
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /// The bytes of a file, in force or not any more. An old one is read from the book each time.
    public Optional<byte[]> bytes(String sha256) {
        var held = Optional.ofNullable(bytes.get(sha256));
        return held.isPresent() ? held : book.bytes(sha256);
    }
}
