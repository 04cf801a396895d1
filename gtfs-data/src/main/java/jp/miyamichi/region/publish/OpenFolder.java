package jp.miyamichi.region.publish;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.OpenFeed;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.feed.FeedCompiler;
import jp.miyamichi.region.feed.GofsFiles;
import jp.miyamichi.region.tables.CycleSystem;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;

/// The folder `open` of a build: the feeds that may be given away, and `left-out.json`, which tells of each what is not
/// in it.
public final class OpenFolder {

    private static final String NAME = "open";
    private static final String LIST = "left-out.json";

    /// The cycles' id among the feeds.
    private static final String GBFS = "gbfs";

    /// What on-demand services are called as GOFS.
    private static final String GOFS = "gofs";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final RegionTables region;
    private final Path folder;

    /// @param build the folder of the build
    public OpenFolder(RegionTables region, Path build) {
        this.region = region;
        this.folder = build.resolve(NAME);
    }

    /// One feed as the list names it; `content` is a name in the folder.
    private record Listed(String id, Optional<String> content, boolean standIn, List<LeftOut> leftOut) {}

    /// The feeds of a build, none where it has no such folder.
    public static List<OpenFeed> read(Path build) {
        var list = build.resolve(NAME).resolve(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            return JSON.readValue(list.toFile(), new TypeReference<List<Listed>>() {}).stream()
                    .map(feed -> new OpenFeed(
                            feed.id(),
                            feed.content().map(build.resolve(NAME)::resolve),
                            feed.standIn(),
                            feed.leftOut()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + list + "; build the region again", e);
        }
    }

    /// @param streetsSynthetic the region's streets are made up, which no feed holds anyway: the list says so
    public void write(ImportedFeeds imports, boolean streetsSynthetic) throws IOException {
        Files.createDirectories(folder);
        var list = new ArrayList<Listed>();
        for (var feed : region.feeds()) {
            list.add(imports.find(feed.id()).isPresent() ? operatorsOwn(feed) : sourced(feed));
        }
        if (region.feeds().stream().anyMatch(feed -> !feed.onDemand().isEmpty())) {
            list.add(onDemand(imports));
        }
        if (region.cycles().isPresent()) {
            list.add(cycles(region.cycles().orElseThrow()));
        }
        if (streetsSynthetic) {
            var streets = new LeftOut(LeftOut.What.STREETS, LeftOut.Why.ESTIMATED, 1, List.of("streets.osm.pbf"));
            list.add(new Listed("streets", Optional.empty(), false, List.of(streets)));
        }
        Files.writeString(folder.resolve(LIST), JSON.writeValueAsString(list) + "\n");
    }

    /// A feed that was taken in is its operator's to publish.
    private static Listed operatorsOwn(FeedTables feed) {
        var tally = new Tally();
        tally.add(LeftOut.What.WHOLE_FEED, LeftOut.Why.NOT_OURS, feed.id());
        return new Listed(feed.id(), Optional.empty(), false, tally.leftOut());
    }

    private Listed sourced(FeedTables feed) {
        var tally = new Tally();
        var tables = SourcedTables.of(region, feed, tally);
        if (tables.routes().isEmpty()) {
            return new Listed(feed.id(), Optional.empty(), false, tally.leftOut());
        }
        var shapes = FeedCompiler.publish(region, tables, folder.resolve(feed.fileName()));
        for (int i = 1; i <= shapes; i++) {
            tally.add(LeftOut.What.SHAPES, LeftOut.Why.ESTIMATED, "shape-" + i);
        }
        tables.onDemand()
                .forEach(service -> tally.add(
                        LeftOut.What.RIDE_TIMES,
                        LeftOut.Why.ESTIMATED,
                        service.service().id()));
        return new Listed(
                feed.id(), Optional.of(feed.fileName()), region.head().named().isStandIn(), tally.leftOut());
    }

    /// On-demand services once more as GOFS, of the feeds that are ours to publish.
    private Listed onDemand(ImportedFeeds imports) {
        var tally = new Tally();
        for (var feed : region.feeds()) {
            if (!feed.onDemand().isEmpty() && imports.find(feed.id()).isEmpty()) {
                var tables = SourcedTables.of(region, feed, tally);
                if (!tables.onDemand().isEmpty()) {
                    var name = region.head().id() + ".gofs.zip";
                    GofsFiles.publish(region, tables, folder.resolve(name));
                    return new Listed(
                            GOFS, Optional.of(name), region.head().named().isStandIn(), onlyServices(tally));
                }
            }
        }
        return new Listed(GOFS, Optional.empty(), false, onlyServices(tally));
    }

    private static List<LeftOut> onlyServices(Tally tally) {
        return tally.leftOut().stream()
                .filter(left -> left.what() == LeftOut.What.ON_DEMAND_SERVICES)
                .toList();
    }

    /// GBFS wants the state of every station, how many cycles there are now. The tables do not know it, and a published
    /// guess would send people to an empty rack.
    private static Listed cycles(CycleSystem cycles) {
        var tally = new Tally();
        for (var station : cycles.stations()) {
            if (station.fact().estimated()) {
                tally.add(LeftOut.What.CYCLE_STATIONS, LeftOut.Why.ESTIMATED, station.id());
            } else {
                tally.add(LeftOut.What.CYCLE_STATION_STATES, LeftOut.Why.UNKNOWN, station.id());
            }
        }
        return new Listed(GBFS, Optional.empty(), false, tally.leftOut());
    }
}
