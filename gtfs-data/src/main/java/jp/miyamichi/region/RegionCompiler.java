package jp.miyamichi.region;

import java.nio.file.Path;
import java.util.Optional;
import jp.miyamichi.region.build.BuildFolders;

/// Compiles a region folder (tables) into a [RegionBuild] inside a data folder.
public final class RegionCompiler {

    private RegionCompiler() {}

    /// Compiles `tables` into `<dataFolder>/region/<id>-<hash>/` and points `<dataFolder>/region/current` at
    /// it. The same tables give the same folder. Nothing changes if a table is wrong.
    ///
    /// @param osmExtract a surveyed `.osm.pbf` to take whole; without it the streets are synthetic
    /// @throws BadTableException if a table is wrong
    public static RegionBuild build(Path tables, Path dataFolder, Optional<Path> osmExtract) {
        return new BuildFolders(dataFolder).build(tables, osmExtract);
    }

    /// The build in use, empty where none was ever built.
    public static Optional<RegionBuild> current(Path dataFolder) {
        return new BuildFolders(dataFolder).current();
    }
}
