package jp.miyamichi.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.build.RegionFolder;

/// The compiled region on disk: everything the planner and the service read. Written whole, then never changed.
///
/// @param id short name, for example `utsunomiya`
/// @param folder holds the files below; the planner keeps its graph beside them
/// @param contentHash of all inputs of a graph: feeds and streets
/// @param feeds GTFS zips (schedule and flex); each has a `feed_id` in feed_info.txt or, failing that, its file stem
/// @param streets the `.osm.pbf`
/// @param streetsSynthetic made from known points, not surveyed: no street names, no turn-by-turn
/// @param map GeoJSON of streets and routes for the page's map
public record RegionBuild(
        String id,
        Path folder,
        String contentHash,
        List<Path> feeds,
        Path streets,
        boolean streetsSynthetic,
        Optional<Path> map,
        List<Place> places,
        List<OnDemandService> onDemandServices,
        List<LatLon> outline,
        List<String> attributions) {

    public RegionBuild {
        feeds = List.copyOf(feeds);
        places = List.copyOf(places);
        onDemandServices = List.copyOf(onDemandServices);
        outline = List.copyOf(outline);
        attributions = List.copyOf(attributions);
    }

    /// Opens a build, or any folder with one `.osm.pbf` and one or more `*gtfs*.zip` (its id is then its name,
    /// and it has no places).
    ///
    /// @throws IllegalArgumentException if the folder is neither
    public static RegionBuild open(Path folder) {
        return RegionFolder.open(folder);
    }
}
