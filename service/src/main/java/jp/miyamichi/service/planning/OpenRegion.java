package jp.miyamichi.service.planning;

import jp.miyamichi.planner.Planner;
import jp.miyamichi.region.RegionBuild;

/// A built region and the planner that was opened on it.
public record OpenRegion(RegionBuild build, Planner planner) {}
