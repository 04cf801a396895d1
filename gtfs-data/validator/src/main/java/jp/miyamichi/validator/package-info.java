/// Runs the public validators, MobilityData's for GTFS and Entur's for GBFS, over files and writes what they say as
/// JSON.
///
/// They come with some seventy jars whose versions and classes clash with the ones the service runs on, and one of them
/// is under another licence (EUPL), so they live here and are started as a program of their own.
@NullMarked
package jp.miyamichi.validator;

import org.jspecify.annotations.NullMarked;
