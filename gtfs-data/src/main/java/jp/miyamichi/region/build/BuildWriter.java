package jp.miyamichi.region.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.feed.FeedCompiler;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.Source;

/// Compiles all tables of a region into a folder that is not yet in its place.
final class BuildWriter {

    private static final String STREETS = "streets.osm.pbf";

    private final RegionTables region;
    private final Path folder;
    private final Path imports;
    private final List<String> feeds = new ArrayList<>();
    private final List<List<LatLon>> lines = new ArrayList<>();

    /// @param folder an empty folder
    /// @param imports holds `<feedId>.zip` where an operator's own feed replaces the compiled one
    BuildWriter(RegionTables region, Path folder, Path imports) {
        this.region = region;
        this.folder = folder;
        this.imports = imports;
    }

    /// Writes everything and returns the content hash.
    String write(StreetsMaker synthetic, Optional<Path> osmExtract) throws IOException {
        var places = PlaceList.of(region);
        for (var feed : region.feeds()) {
            writeFeed(feed);
        }
        BuildFile.write(folder.resolve("places.json"), places);
        BuildFile.write(
                folder.resolve("on-demand.json"),
                region.feeds().stream()
                        .flatMap(feed -> feed.onDemandServices().stream())
                        .toList());
        writeStreets(synthetic, osmExtract, places);
        var hash = ContentHash.of(folder, files(folder));
        BuildFile.write(folder.resolve(BuildFile.NAME), describe(hash, osmExtract.isEmpty()));
        return hash;
    }

    private void writeFeed(FeedTables feed) throws IOException {
        var zip = folder.resolve(feed.fileName());
        var drawn = FeedCompiler.compile(region, feed, zip);
        lines.addAll(drawn);
        var imported = imports.resolve(feed.id() + ".zip");
        if (Files.exists(imported)) {
            Files.copy(imported, zip, StandardCopyOption.REPLACE_EXISTING);
        }
        feeds.add(feed.fileName());
    }

    private void writeStreets(StreetsMaker synthetic, Optional<Path> osmExtract, List<Place> places)
            throws IOException {
        var streets = folder.resolve(STREETS);
        if (osmExtract.isPresent()) {
            Files.copy(osmExtract.get(), streets);
        } else {
            synthetic.write(region.folder(), places, lines, streets);
        }
    }

    private BuildFile describe(String hash, boolean syntheticStreets) {
        return new BuildFile(
                region.head().id(),
                hash,
                feeds,
                STREETS,
                syntheticStreets,
                Optional.empty(),
                region.outline().ring(),
                region.sources().stream()
                        .map(Source::attribution)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
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
