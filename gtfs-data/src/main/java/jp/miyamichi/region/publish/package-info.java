/// What of a region may be given away: the tables without what is estimated and what rests on it, compiled once more.
///
/// [SourcedTables] filters and keeps count; [OpenFolder] writes the feeds that are left into a build's folder `open`,
/// with the list of what is not in them. The filter works on the tables, because only they know what is estimated.
@NullMarked
package jp.miyamichi.region.publish;

import org.jspecify.annotations.NullMarked;
