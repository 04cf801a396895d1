package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.region.LatLon;

/// An import into a folder of its own, on 2026-11-24, around Utsunomiya.
final class Importing {

    static final FeedValidator CONTENT = _ -> List.of();

    private static final List<LatLon> OUTLINE = List.of(
            new LatLon(36.46, 139.74),
            new LatLon(36.46, 140.01),
            new LatLon(36.73, 140.01),
            new LatLon(36.73, 139.74),
            new LatLon(36.46, 139.74));

    final Path folder;
    final ImportedFeeds feeds;

    Importing(Path folder) {
        this.folder = folder.resolve("imports");
        feeds = new ImportedFeeds(this.folder);
    }

    FeedImport by(FeedValidator validator) {
        var today = Instant.parse("2026-11-24T01:00:00Z");
        return FeedImport.of(feeds, new FeedArea(OUTLINE, 1_000), validator, () -> today, ZoneId.of("Asia/Tokyo"));
    }

    ImportAnswer run(Path zip) throws IOException {
        return by(CONTENT).run(order(zip));
    }

    static FeedOrder order(Path zip) {
        return new FeedOrder("bus", zip.toUri(), new FeedKey.None(), Optional.empty(), false);
    }

    /// All files but locks, by name, with their bytes as text.
    Map<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> !file.toString().endsWith(".lock"))
                        .forEach(file -> found.put(file.getFileName().toString(), hash(file)));
            }
        }
        return found;
    }

    private static String hash(Path file) {
        try {
            return ImportedFeeds.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
