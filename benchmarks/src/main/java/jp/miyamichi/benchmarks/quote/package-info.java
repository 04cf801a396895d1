/// How long the dispatch engine thinks about a quote, in a fleet of a city's size, beside a thread that re-optimises.
///
/// The town is synthetic: a grid of streets, each driven at its own speed, so that a travel time is a look into a table
/// of many megabytes as on real roads, not a formula.
@NullMarked
package jp.miyamichi.benchmarks.quote;

import org.jspecify.annotations.NullMarked;
