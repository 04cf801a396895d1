/// Runs the public GTFS and GBFS validators over a build, and weighs what they say: no error is ever accepted, and a
/// warning only with a reason written down beside the region's tables.
///
/// The validators are a program of their own (their jars clash with ours), started in a JVM of its own.
@NullMarked
package jp.miyamichi.region.validate;

import org.jspecify.annotations.NullMarked;
