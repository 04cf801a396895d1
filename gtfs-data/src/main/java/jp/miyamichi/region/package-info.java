/// A region: the facts of one place to travel in, as people keep them (tables) and as machines need them (feeds).
///
/// A region *folder* holds human-editable tables, each fact with its source and date. [RegionBuild] is what compiling
/// such a folder leaves on disk: GTFS and GTFS-Flex feeds, GBFS, places for search, on-demand services and streets. The
/// other modules read only the build, so a region that brings its own feeds needs no tables at all.
@NullMarked
package jp.miyamichi.region;

import org.jspecify.annotations.NullMarked;
