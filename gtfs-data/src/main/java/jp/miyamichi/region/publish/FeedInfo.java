package jp.miyamichi.region.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.miyamichi.region.Publisher;

/// `feed_info.txt` of a compiled feed: one header line and one row, in which another publisher is written. Every other
/// file of the feed stays as it is, byte for byte.
public final class FeedInfo {

    private static final String NAME = "feed_info.txt";

    private FeedInfo() {}

    /// Copies `zip` to `copy` with `publisher` in it, and returns `copy`.
    public static Path rewrite(Path zip, Publisher publisher, Path copy) {
        try (var in = new ZipInputStream(Files.newInputStream(zip));
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(same);
                var bytes = in.readAllBytes();
                out.write(entry.getName().equals(NAME) ? rewritten(bytes, publisher) : bytes);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the publisher of " + zip + " into " + copy, e);
        }
    }

    private static byte[] rewritten(byte[] file, Publisher publisher) {
        var lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
        var columns = List.of(lines[0].split(","));
        var cells = new ArrayList<>(cells(lines[1]));
        var values = Map.of(
                "feed_publisher_name", publisher.name(),
                "feed_publisher_url", publisher.url().toString(),
                "feed_contact_email", publisher.email());
        values.forEach((column, value) -> cells.set(columns.indexOf(column), quoted(value)));
        return (lines[0] + "\n" + String.join(",", cells) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The cells of a row as they are written, with their quotes.
    private static List<String> cells(String row) {
        return List.of(row.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
