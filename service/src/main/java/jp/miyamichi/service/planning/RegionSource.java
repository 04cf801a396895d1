package jp.miyamichi.service.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.RegionCompiler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the region to plan on comes from: tables that are compiled into the data folder, or a folder of feeds and
/// streets that is taken as it is.
public final class RegionSource {

    private static final Logger LOG = LoggerFactory.getLogger(RegionSource.class);

    private final Path region;
    private final Path data;
    private final Optional<Path> osm;

    public RegionSource(Path region, Path data, Optional<Path> osm) {
        this.region = region;
        this.data = data;
        this.osm = osm;
    }

    /// Names the region to plan on now; another name means that there is another one. Empty when none was built yet.
    public String version() {
        if (isFeedFolder()) {
            return region.toString();
        }
        var pointer = data.resolve("region/current");
        try {
            return Files.exists(pointer) ? Files.readString(pointer).strip() : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + pointer, unreadable);
        }
    }

    /// The region to plan on now, compiled first if that was never done.
    public RegionBuild open() {
        return isFeedFolder()
                ? RegionBuild.open(region)
                : RegionCompiler.current(data).orElseGet(this::compile);
    }

    /// Compiles the tables and makes the result the current region.
    public RegionBuild compile() {
        if (isFeedFolder()) {
            throw new IllegalArgumentException(region + " holds feeds, not tables: there is nothing to build");
        }
        LOG.info("building the region tables={}", region);
        return RegionCompiler.build(region, data, osm);
    }

    /// Where the graph of `build` belongs: beside it, if it is ours to write to.
    public Path graphs(RegionBuild build) {
        return (isFeedFolder() ? data : build.folder()).resolve("graph");
    }

    private boolean isFeedFolder() {
        return holds("*.osm.pbf") && holds("*gtfs*.zip");
    }

    private boolean holds(String pattern) {
        try (var files = Files.newDirectoryStream(region, pattern)) {
            return files.iterator().hasNext();
        } catch (IOException _) {
            return false;
        }
    }
}
