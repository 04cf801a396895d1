package jp.miyamichi.service.feeds;

import java.net.URI;
import java.time.Duration;
import jp.miyamichi.region.exchange.FeedKey;

/// An operator's feed: where it is and how often it is asked for.
///
/// @param id what people who run the service call it
/// @param feed the GTFS feed its trips belong to; for GBFS the system's name
/// @param url of the GTFS-Realtime message, or of `gbfs.json`; never logged, as it may carry a secret
/// @param withdrawAfter data older than this is withdrawn
public record FeedSource(
        String id, Kind kind, String feed, URI url, FeedKey key, Duration every, Duration withdrawAfter) {

    public static final Duration EVERY_MIN = Duration.ofSeconds(10);
    public static final Duration EVERY_MAX = Duration.ofHours(1);
    public static final Duration WITHDRAW_AFTER_MIN = Duration.ofMinutes(1);
    public static final Duration WITHDRAW_AFTER_MAX = Duration.ofHours(1);

    /// Older data is still used, but marked: GTFS-Realtime asks for at most 90 seconds.
    public static final Duration STALE_AFTER = Duration.ofMinutes(3);

    public enum Kind {
        GTFS_REALTIME,
        GBFS,
        /// whose operator lets us give it on
        GBFS_OPEN
    }

    public FeedSource {
        if (!id.matches("[a-z0-9-]{1,40}") || !feed.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException(
                    "id must be 1 to 40 of a-z 0-9 -, and feed of letters, digits, _ and -; they are " + id + ", "
                            + feed);
        }
        if (kind == Kind.GBFS_OPEN && !feed.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException(
                    id + ": feed must be 1 to 30 of a-z 0-9 - where it is given on, not " + feed);
        }
        check(id, "everySeconds", every, EVERY_MIN, EVERY_MAX);
        check(id, "withdrawAfterMinutes", withdrawAfter, WITHDRAW_AFTER_MIN, WITHDRAW_AFTER_MAX);
        var scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(id + ": url must begin with https:// or http://");
        }
        if (!(key instanceof FeedKey.None) && !scheme.equals("https") && !isLoopback(url)) {
            throw new IllegalArgumentException(id + ": a key is shown over https only; change the url");
        }
    }

    private static void check(String id, String name, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    id + ": " + name + " must be from " + min + " to " + max + ", not " + value);
        }
    }

    private static boolean isLoopback(URI url) {
        return url.getHost().equals("127.0.0.1");
    }

    /// Without the address, which may carry a secret.
    @Override
    public String toString() {
        return "FeedSource[" + id + " " + kind + " of " + feed + " at " + url.getHost() + "]";
    }
}
