package jp.miyamichi.region.build;

import java.nio.file.Path;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;

/// Makes the streets of a region where no surveyed ones can be had.
@FunctionalInterface
public interface StreetsMaker {

    /// Writes an `.osm.pbf` that connects `places` along `lines`.
    ///
    /// @param tables the region folder
    /// @param lines what the routes draw, stop by stop
    void write(Path tables, List<Place> places, List<List<LatLon>> lines, Path pbf);
}
