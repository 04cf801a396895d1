/// What the service tells the world live: operators' alerts and its on-demand vehicles, as GTFS-Realtime.
/// Nothing leaves before it has been held against the rules of the field's validator, because a wrong message
/// is worse than none.
@NullMarked
package jp.miyamichi.service.broadcast;

import org.jspecify.annotations.NullMarked;
