/// The streets of a region, as an OpenStreetMap `.osm.pbf` and as lines for a map.
///
/// Where no OpenStreetMap extract can be had, [SyntheticStreets] draws a network from what is known: towns, stops,
/// places, bus lines and rivers. It is plausible, not true. It is tagged `source=synthetic`, carries no names,
/// and a real extract ([OsmExtract]) replaces it whole. Everything here takes plain values, so it knows nothing
/// of region tables.
@NullMarked
package jp.miyamichi.region.streets;

import org.jspecify.annotations.NullMarked;
