package jp.miyamichi.region.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which feed to take in, and from where.
///
/// @param feedId the feed it replaces, for example `bus`
/// @param source an http(s) address, or a file
/// @param builtIn the feed made from tables, which it replaces unless another one was taken in before
/// @param dryRun only say what would change
public record FeedOrder(String feedId, URI source, FeedKey key, Optional<Path> builtIn, boolean dryRun) {

    private static final Pattern FEED_ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    public FeedOrder {
        if (!FEED_ID.matcher(feedId).matches()) {
            throw new IllegalArgumentException(
                    "feed id '" + feedId + "' must be 1 to 32 of a-z, 0-9, - and _, for example bus");
        }
    }

    /// A text from the command line: an address, or else the path of a file.
    public static URI source(String text) {
        return text.matches("(?i)[a-z][a-z0-9+.-]+://.*")
                ? URI.create(text)
                : Path.of(text).toAbsolutePath().toUri();
    }
}
