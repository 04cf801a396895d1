package jp.miyamichi.region.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.feed.DrawnRoute;
import jp.miyamichi.region.feed.FeedCompiler;
import jp.miyamichi.region.gbfs.GbfsFiles;
import jp.miyamichi.region.publish.OpenFolder;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.Source;

/// Compiles all tables of a region into a folder that is not yet in its place.
final class BuildWriter {

    private static final String STREETS = "streets.osm.pbf";

    private static final String MAP = "map.geojson";

    private final RegionTables region;
    private final Path folder;
    private final ImportedFeeds imports;
    private final Map<String, List<DrawnRoute>> routesByFeed = new LinkedHashMap<>();

    /// @param folder an empty folder
    /// @param imports holds `<feedId>.zip` where an operator's own feed replaces the compiled one
    BuildWriter(RegionTables region, Path folder, Path imports) {
        this.region = region;
        this.folder = folder;
        this.imports = new ImportedFeeds(imports);
    }

    /// Writes everything and returns the content hash.
    String write(Optional<Path> osmExtract) throws IOException {
        for (var feed : region.feeds()) {
            writeFeed(feed);
        }
        var places = PlaceList.of(region, imports);
        BuildFile.write(folder.resolve("places.json"), places.named());
        BuildFile.write(
                folder.resolve("on-demand.json"),
                region.feeds().stream()
                        .flatMap(feed -> feed.onDemandServices().stream())
                        .toList());
        var streets = new BuildStreets(region, routesByFeed);
        streets.writeStreets(osmExtract, places.all(), folder.resolve(STREETS));
        streets.writeMap(attributions(osmExtract), folder.resolve(STREETS), folder.resolve(MAP));
        if (region.cycles().isPresent()) {
            new GbfsFiles(region.head(), region.cycles().orElseThrow()).write(folder.resolve("gbfs"));
        }
        new OpenFolder(region, folder).write(imports, osmExtract.isEmpty());
        var hash = ContentHash.of(folder, files(folder));
        BuildFile.write(folder.resolve(BuildFile.NAME), describe(hash, osmExtract));
        return hash;
    }

    private void writeFeed(FeedTables feed) throws IOException {
        var zip = folder.resolve(feed.fileName());
        routesByFeed.put(feed.id(), FeedCompiler.compile(region, feed, zip));
        var imported = imports.find(feed.id());
        if (imported.isPresent()) {
            Files.copy(imported.get(), zip, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private BuildFile describe(String hash, Optional<Path> osmExtract) {
        return new BuildFile(
                region.head().id(),
                hash,
                region.feeds().stream().map(FeedTables::fileName).toList(),
                STREETS,
                osmExtract.isEmpty(),
                Optional.of(MAP),
                region.outline().ring(),
                attributions(osmExtract));
    }

    /// Whom to name wherever the build is shown.
    private List<String> attributions(Optional<Path> osmExtract) {
        var streets = osmExtract.isPresent() ? "© OpenStreetMap contributors (ODbL)" : "道路は合成（実際の道路ではありません）";
        return Stream.concat(
                        Stream.of(streets),
                        region.sources().stream().map(Source::attribution).flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
