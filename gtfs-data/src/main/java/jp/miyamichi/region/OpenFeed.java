package jp.miyamichi.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A feed of the region as it may be given away: nothing estimated is in it.
///
/// @param id of the feed, `gbfs` for the cycles
/// @param content a GTFS zip; empty where nothing is left to publish
/// @param standIn its publisher's name and address are stand-ins, so it is for trying out only
/// @param leftOut everything that is not in it
public record OpenFeed(String id, Optional<Path> content, boolean standIn, List<LeftOut> leftOut) {

    public OpenFeed {
        leftOut = List.copyOf(leftOut);
    }

    /// The feeds a build may publish, in the order of the region. None where the build is older than publishing, or
    /// nobody made it from tables.
    public static List<OpenFeed> of(RegionBuild build) {
        return jp.miyamichi.region.publish.OpenFolder.read(build.folder());
    }
}
