package jp.miyamichi.region.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.tables.RegionTables;

/// The builds kept in a data folder: `region/<id>-<hash>/` each, and `region/current`, a line naming the one in use.
public final class BuildFolders {

    private static final int HASH_DIGITS = 12;

    private final Path regions;

    /// @param dataFolder the product's data folder; builds go into its `region` folder
    public BuildFolders(Path dataFolder) {
        this.regions = dataFolder.resolve("region");
    }

    /// Compiles the tables into a build, makes it the current one and opens it.
    public RegionBuild build(Path tables, Optional<Path> osmExtract) {
        var region = RegionTables.read(tables);
        try {
            Files.createDirectories(regions);
            var fresh = Files.createTempDirectory(regions, "." + region.head().id() + "-");
            try {
                var hash = new BuildWriter(region, fresh, regions.resolve("imports")).write(osmExtract);
                var name = region.head().id() + "-" + hash.substring(0, HASH_DIGITS);
                moveInto(fresh, regions.resolve(name));
                pointAt(name);
                return RegionFolder.open(regions.resolve(name));
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build the region in " + regions, e);
        }
    }

    /// The build in use, empty where none was ever built.
    public Optional<RegionBuild> current() {
        var pointer = regions.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    RegionFolder.open(regions.resolve(Files.readString(pointer).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pointer, e);
        }
    }

    /// A folder of that name has the same content, so it may stay, with whatever others keep in it.
    private static void moveInto(Path fresh, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void pointAt(String name) throws IOException {
        var next = regions.resolve(".current-" + name);
        Files.writeString(next, name + "\n");
        Files.move(
                next, regions.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var file : BuildWriter.files(folder)) {
                Files.delete(file);
            }
            try (var folders = Files.walk(folder)) {
                for (var left : folders.toList().reversed()) {
                    Files.delete(left);
                }
            }
        }
    }
}
