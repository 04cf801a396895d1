/// Checks what operators send as GTFS-Realtime, before it may change any answer.
///
/// A message is read with the published bindings, looked through entity by entity against the region's timetable,
/// and what holds is handed on as bytes. What does not is counted with its reason, so that an operator can mend
/// the feed: a wrong entity never makes the good ones be refused.
@NullMarked
package jp.miyamichi.planner.realtime;

import org.jspecify.annotations.NullMarked;
