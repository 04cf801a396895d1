package jp.miyamichi.dispatch.booking;

import jp.miyamichi.region.LatLon;

/// Where somebody gets on or off.
///
/// @param name as the rider and the driver know it; empty for a door without a name
public record Spot(String name, LatLon at) {}
