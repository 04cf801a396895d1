/// Finds places by name while the traveller is still typing.
///
/// A place is written in several ways (kanji, kana, English) and sounds in one or two; each way is folded to a key that
/// drops what people do not agree on ([Spelling], [Sound]), and the keys go into a small Lucene index in memory
/// ([PlaceIndex]). A query is folded in the same way and tried in tiers, closest first ([PlaceQueries]). Readings that
/// the region does not give are guessed by kuromoji: they help to find, and are never shown.
@NullMarked
package jp.miyamichi.planner.places;

import org.jspecify.annotations.NullMarked;
