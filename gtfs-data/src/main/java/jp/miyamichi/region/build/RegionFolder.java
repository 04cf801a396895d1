package jp.miyamichi.region.build;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;

/// Opens a folder as a [RegionBuild].
public final class RegionFolder {

    private RegionFolder() {}

    /// A build this package wrote, or any folder with one `.osm.pbf` and one or more `*gtfs*.zip`: of such a folder the
    /// id is its name, and it has no places.
    ///
    /// @throws IllegalArgumentException if the folder is neither
    public static RegionBuild open(Path folder) {
        return Files.exists(folder.resolve(BuildFile.NAME)) ? openBuild(folder) : openPlain(folder);
    }

    private static RegionBuild openBuild(Path folder) {
        var build = BuildFile.read(folder.resolve(BuildFile.NAME), new TypeReference<BuildFile>() {});
        return new RegionBuild(
                build.id(),
                folder,
                build.contentHash(),
                build.feeds().stream().map(folder::resolve).toList(),
                folder.resolve(build.streets()),
                build.syntheticStreets(),
                build.map().map(folder::resolve),
                BuildFile.read(folder.resolve("places.json"), new TypeReference<List<Place>>() {}),
                BuildFile.read(folder.resolve("on-demand.json"), new TypeReference<List<OnDemandService>>() {}),
                build.outline(),
                build.attributions());
    }

    private static RegionBuild openPlain(Path folder) {
        var streets = files(folder, "*.osm.pbf");
        var feeds = files(folder, "*gtfs*.zip");
        if (streets.size() != 1 || feeds.isEmpty()) {
            throw new IllegalArgumentException(folder
                    + " is no region: it has no build.json, nor exactly one .osm.pbf and a *gtfs*.zip;"
                    + " run ./miyamichi region build or name another folder");
        }
        var inputs = new ArrayList<>(feeds);
        inputs.addAll(streets);
        inputs.addAll(files(folder, "build-config.json"));
        return new RegionBuild(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                folder,
                ContentHash.of(folder, inputs),
                feeds,
                streets.getFirst(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Path> files(Path folder, String glob) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, glob)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
