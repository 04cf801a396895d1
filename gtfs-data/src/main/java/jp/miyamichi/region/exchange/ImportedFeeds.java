package jp.miyamichi.region.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The feeds that were taken in, one `<feedId>.zip` each, beside it `<feedId>.json` telling where it came from.
///
/// A rename puts a zip in place, so a reader finds the whole old feed or the whole new one. The telling
/// follows; it names the hash of its zip, so one that was not written any more (power gone in between) is known
/// to be of an older zip.
public final class ImportedFeeds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /// Keeps them in `folder`, which need not exist yet.
    public ImportedFeeds(Path folder) {
        this.folder = folder;
    }

    /// The feed in place of the built-in one of that id, if any was taken in.
    public Optional<Path> find(String feedId) {
        return Optional.of(zip(feedId)).filter(Files::isRegularFile);
    }

    /// Keeps any other import of this feed out until closed; empty if there is one under way.
    Optional<Turn> takeTurn(String feedId) throws IOException {
        Files.createDirectories(folder);
        var lock =
                FileChannel.open(folder.resolve(feedId + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return Optional.of(new Turn(feedId, lock));
            }
        } catch (OverlappingFileLockException _) {
            // another thread of this very process has it
        }
        lock.close();
        return Optional.empty();
    }

    private Path zip(String feedId) {
        return folder.resolve(feedId + ".zip");
    }

    static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The right to change one feed. What a killed import left half-done is swept away first.
    final class Turn implements AutoCloseable {

        private final String feedId;
        private final FileChannel lock;
        private final Path incoming;

        private Turn(String feedId, FileChannel lock) throws IOException {
            this.feedId = feedId;
            this.lock = lock;
            incoming = folder.resolve(feedId + ".zip.part");
            Files.deleteIfExists(incoming);
        }

        /// Where the new feed is to be written until it is found fit.
        Path incoming() {
            return incoming;
        }

        /// Makes the incoming feed the one in place.
        Path swapIn(Map<String, String> origin) throws IOException {
            var telling = new TreeMap<>(origin);
            telling.put("sha256", sha256(incoming));
            var json = folder.resolve(feedId + ".json.part");
            JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), telling);
            flush(json);
            flush(incoming);
            Files.move(incoming, zip(feedId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    json,
                    folder.resolve(feedId + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            flush(folder);
            return zip(feedId);
        }

        private static void flush(Path path) throws IOException {
            var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (var channel = FileChannel.open(path, option)) {
                channel.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            try (lock) {
                Files.deleteIfExists(incoming);
            }
        }
    }
}
