package jp.miyamichi.benchmarks.planner;

import java.time.ZonedDateTime;
import jp.miyamichi.region.LatLon;

/// One request of the benchmark.
public record Wish(LatLon from, LatLon to, ZonedDateTime departAt) {}
