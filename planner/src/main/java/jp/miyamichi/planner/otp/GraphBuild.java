package jp.miyamichi.planner.otp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import jp.miyamichi.region.RegionBuild;
import org.opentripplanner.graph_builder.issue.api.DataImportIssueSummary;
import org.opentripplanner.routing.graph.SerializedGraphObject;
import org.opentripplanner.standalone.config.CommandLineParameters;
import org.opentripplanner.standalone.configure.LoadApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds one region's graph in this JVM.
///
/// OpenTripPlanner takes its input from a folder. It gets a temporary one with our settings and a link to the streets,
/// and is told the feeds by name, so nothing else that lies around in the region's folder gets in.
final class GraphBuild {

    private static final Logger LOG = LoggerFactory.getLogger(GraphBuild.class);

    private final RegionBuild region;

    GraphBuild(RegionBuild region) {
        this.region = region;
    }

    /// Builds, and hands the finished file to `keep`, which must move it away: the temporary folder is then deleted.
    /// `parent` is on the same disk as the graph's final place, so that the move is atomic.
    void writeTo(Consumer<Path> keep, Path parent) {
        var start = System.nanoTime();
        try {
            Files.createDirectories(parent);
            var input = Files.createTempDirectory(parent, "building-");
            try {
                fill(input);
                build(input);
                keep.accept(input.resolve("graph.obj"));
            } finally {
                delete(input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build the graph in " + parent + "; is it writable?", e);
        }
        LOG.info(
                "graph built region={} seconds={}",
                region.id(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private void fill(Path input) throws IOException {
        Files.createSymbolicLink(
                input.resolve("streets.osm.pbf"), region.streets().toAbsolutePath());
        Files.writeString(input.resolve("otp-config.json"), OtpSettings.FEATURES);
        Files.writeString(input.resolve("router-config.json"), OtpSettings.ROUTER);
        Files.writeString(input.resolve("build-config.json"), buildConfig());
    }

    /// The region's own `build-config.json` if it has one, else ours; the feeds are always the region's.
    private String buildConfig() throws IOException {
        var json = new ObjectMapper();
        var own = region.folder().resolve("build-config.json");
        var text = Files.isRegularFile(own) ? Files.readString(own) : OtpSettings.BUILD;
        var config = (ObjectNode) json.readTree(text);
        var feeds = config.putArray("transitFeeds");
        for (var feed : region.feeds()) {
            feeds.addObject()
                    .put("type", "gtfs")
                    .put("feedId", FeedNames.idOf(feed))
                    .put("source", feed.toUri().toString());
        }
        return json.writeValueAsString(config);
    }

    private static void build(Path input) {
        var command = new CommandLineParameters();
        command.baseDirectory = List.of(input.toFile());
        command.build = true;
        command.save = true;
        command.inferAndValidate();
        var load = new LoadApplication(command);
        load.validateConfigAndDataSources();
        var application = load.appConstruction();
        var builder = application.createGraphBuilder();
        builder.run();
        new SerializedGraphObject(
                        application.graph(),
                        application.osmInfoGraphBuildRepository(),
                        application.streetDetailsRepository(),
                        application.streetRepository(),
                        application.timetableRepository(),
                        application.transferRepository(),
                        application.worldEnvelopeRepository(),
                        application.vehicleParkingRepository(),
                        load.config().buildConfig(),
                        load.config().routerConfig(),
                        DataImportIssueSummary.combine(builder.issueSummary(), application.dataImportIssueSummary()),
                        application.emissionRepository(),
                        application.empiricalDelayRepository(),
                        application.stopConsolidationRepository(),
                        application.fareServiceFactory())
                .save(application.graphOutputDataSource());
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
