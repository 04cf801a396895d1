package jp.miyamichi.region.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files of a GTFS feed, written as a zip whose bytes depend on nothing but their content.
final class GtfsFeed {

    /// Zip entries carry a time; this one is as good as any and never changes.
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, String> files = new TreeMap<>();

    /// Adds a table unless it has no rows.
    void add(String name, GtfsTable table) {
        if (!table.isEmpty()) {
            add(name, table.csv());
        }
    }

    void add(String name, String content) {
        files.put(name, content);
    }

    void write(Path zip) {
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                entries.putNextEntry(entry);
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + zip, e);
        }
    }
}
