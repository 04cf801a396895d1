package jp.miyamichi.planner.otp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import jp.miyamichi.region.RegionBuild;
import org.opentripplanner.framework.application.OtpAppException;
import org.opentripplanner.model.projectinfo.OtpProjectInfo;
import org.opentripplanner.routing.graph.SerializedGraphObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Graphs on disk, one for each content of a region: built once, then only read.
///
/// The file's name is a hash of everything the graph depends on: the region's content, our settings and
/// OpenTripPlanner's serialization id. So a change of any of them leads to another file, and an old one is never
/// read by mistake. A file that cannot be read is built anew.
final class GraphCache {

    private static final Logger LOG = LoggerFactory.getLogger(GraphCache.class);

    private final Path folder;

    GraphCache(Path folder) {
        this.folder = folder;
    }

    /// The region's graph, freshly read, as each engine needs a copy of its own.
    SerializedGraphObject load(RegionBuild region) {
        OtpSettings.switchFeaturesOn();
        var file = fileOf(region);
        return read(file).orElseGet(() -> {
            new GraphBuild(region).writeTo(temporary -> keep(temporary, file), folder);
            return read(file)
                    .orElseThrow(() -> new IllegalStateException(
                            "the graph just built cannot be read: " + file + "; is the disk full?"));
        });
    }

    Path fileOf(RegionBuild region) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(region.contentHash().getBytes(StandardCharsets.UTF_8));
            hash.update(OtpSettings.FEATURES.getBytes(StandardCharsets.UTF_8));
            hash.update(OtpSettings.BUILD.getBytes(StandardCharsets.UTF_8));
            hash.update(OtpProjectInfo.projectInfo()
                    .graphFileHeaderInfo
                    .otpSerializationVersionId()
                    .getBytes(StandardCharsets.UTF_8));
            var key = HexFormat.of().formatHex(hash.digest()).substring(0, 12);
            return folder.resolve(region.id() + "-" + key + ".graph");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Optional<SerializedGraphObject> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // OpenTripPlanner answers null where the file cannot be read to its end.
            var graph = Optional.ofNullable(SerializedGraphObject.load(file.toFile()));
            if (graph.isEmpty()) {
                LOG.warn("graph is cut short, building it anew file={}", file);
            }
            return graph;
        } catch (OtpAppException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn(
                    "graph does not fit this version or is damaged, building it anew file={} cause={}",
                    file,
                    e.toString());
            return Optional.empty();
        }
    }

    private static void keep(Path built, Path file) {
        try {
            Files.move(built, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the graph to " + file, e);
        }
    }
}
