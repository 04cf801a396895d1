/// Takes an operator's official feed in, in place of the one made from tables.
///
/// [FeedImport] fetches a GTFS zip, distrusts it (limits, encoding, required files, dates, place), has it
/// validated, says what changes against the feed it replaces, and only then swaps it in. Until the very last
/// step, a rename, the old feed stays; a refused or killed import changes nothing. Every complaint names the
/// file and the line where there is one.
@NullMarked
package jp.miyamichi.region.exchange;

import org.jspecify.annotations.NullMarked;
