package jp.miyamichi.planner.otp;

import com.csvreader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The id a feed's stops, routes and trips are scoped by: `feed_id` in feed_info.txt or, failing that, the file's
/// stem.
final class FeedNames {

    private FeedNames() {}

    /// A compiled region names its files by the feeds they hold, also where an operator's own feed, which may call
    /// itself otherwise, stands in.
    private static final Pattern OF_A_REGION = Pattern.compile("miyamichi-([a-z0-9]+)\\.gtfs\\.zip");

    static String idOf(Path feed) {
        var ours = OF_A_REGION.matcher(String.valueOf(feed.getFileName()));
        return ours.matches() ? ours.group(1) : statedIn(feed).orElseGet(() -> stem(feed));
    }

    static String stem(Path feed) {
        var name = String.valueOf(feed.getFileName());
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private static Optional<String> statedIn(Path feed) {
        try (var zip = new ZipFile(feed.toFile())) {
            var entry = zip.getEntry("feed_info.txt");
            if (entry == null) {
                return Optional.empty();
            }
            var rows = new CsvReader(zip.getInputStream(entry), StandardCharsets.UTF_8);
            if (!rows.readHeaders() || !rows.readRecord()) {
                return Optional.empty();
            }
            return Optional.of(rows.get("feed_id").strip()).filter(id -> !id.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read feed_info.txt of " + feed, e);
        }
    }
}
