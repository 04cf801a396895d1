/// Compiles the tables of one feed into a GTFS zip: timetables to the minute, headway lines as frequencies that are
/// never exact, fares (Fares v2), translations into kana and English, and on-demand services as GTFS-Flex.
///
/// The same tables give the same bytes: rows come in the order of the tables, times of files inside the zip are fixed,
/// and nothing reads a clock.
@NullMarked
package jp.miyamichi.region.feed;

import org.jspecify.annotations.NullMarked;
