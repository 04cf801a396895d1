package jp.miyamichi.dispatch;

import java.time.Instant;
import jp.miyamichi.region.LatLon;

/// Where a vehicle was last seen, as the grid remembers it.
public record VehicleSeen(String vehicle, LatLon at, Instant seenAt) {}
