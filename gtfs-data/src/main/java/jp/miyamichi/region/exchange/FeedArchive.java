package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip of a feed, after every byte of it was unpacked once within [ZipLimits]. Nothing is ever unpacked to disk.
final class FeedArchive implements AutoCloseable {

    private final ZipFile zip;
    private final SortedSet<String> names = new TreeSet<>();

    private FeedArchive(ZipFile zip) {
        this.zip = zip;
    }

    static FeedArchive open(Path file, ZipLimits limits) throws IOException {
        var archive = new FeedArchive(zipFile(file));
        try {
            archive.check(Files.size(file), limits);
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /// File names at the top of the zip.
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    Optional<InputStream> find(String name) throws IOException {
        return names.contains(name) ? Optional.of(zip.getInputStream(zip.getEntry(name))) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zipFile(Path file) throws IOException {
        if (!startsLikeZip(file)) {
            throw BadFeedException.ofFeed("this is not a zip; name a GTFS feed packed as .zip");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw BadFeedException.ofFeed("the zip is cut off or damaged (" + e.getMessage() + "); get it again");
        }
    }

    private static boolean startsLikeZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private void check(long packedBytes, ZipLimits limits) throws IOException {
        if (zip.size() > limits.filesMax()) {
            throw BadFeedException.ofFeed(
                    "the zip holds " + zip.size() + " files, more than " + limits.filesMax() + "; is it a GTFS feed?");
        }
        var bytesMax = Math.min(
                limits.unpackedBytesMax(), Math.max(ZipLimits.RATIO_FREE_BYTES, packedBytes * limits.ratioMax()));
        long unpacked = 0;
        for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
            var entry = entries.next();
            checkName(entry.getName());
            unpacked += unpackedBytes(entry, bytesMax - unpacked);
        }
    }

    private void checkName(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new BadFeedException(
                    name,
                    0,
                    "points outside the zip; a feed with such a name is refused, ask its maker for a clean one");
        }
        if (!name.contains("/") && !names.add(name)) {
            throw new BadFeedException(name, 0, "is in the zip twice; keep one");
        }
    }

    /// Unpacks to nowhere, counting; sizes that the zip itself tells are not trusted.
    private long unpackedBytes(ZipEntry entry, long bytesMax) throws IOException {
        long bytes = 0;
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                bytes += read;
                if (bytes > bytesMax) {
                    throw new BadFeedException(
                            entry.getName(), 0, "unpacks to far more than a feed does (a zip bomb?); it is refused");
                }
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new BadFeedException(entry.getName(), 0, "is damaged in the zip; get the feed again");
            }
        } catch (ZipException e) {
            throw new BadFeedException(
                    entry.getName(), 0, "is damaged in the zip (" + e.getMessage() + "); get the feed again");
        }
        return bytes;
    }
}
