package jp.miyamichi.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A feed of the region as it may be given away: nothing estimated is in it.
///
/// @param id of the feed, `gbfs` for the cycles
/// @param content a GTFS zip; empty where nothing is left to publish
/// @param standIn it names no publisher, so it is for trying out only
/// @param leftOut everything that is not in it
public record OpenFeed(String id, Optional<Path> content, boolean standIn, List<LeftOut> leftOut) {

    public OpenFeed {
        leftOut = List.copyOf(leftOut);
    }

    /// The same feed naming its publisher, written to `copy`. Given back as it is where there is nothing to publish.
    public OpenFeed namedBy(Publisher publisher, Path copy) {
        return content.map(zip -> new OpenFeed(
                        id,
                        Optional.of(jp.miyamichi.region.publish.FeedInfo.rewrite(zip, publisher, copy)),
                        publisher.isStandIn(),
                        leftOut))
                .orElse(this);
    }

    /// The feeds a build may publish, in the order of the region. None where the build is older than publishing, or
    /// nobody made it from tables.
    public static List<OpenFeed> of(RegionBuild build) {
        return jp.miyamichi.region.publish.OpenFolder.read(build.folder());
    }
}
