package jp.miyamichi.planner;

import jp.miyamichi.region.LatLon;

/// Driving times on the region's roads. Points are snapped once to a road vertex, so that a search is arrays only.
public interface RoadTimes {

    /// No road leads there.
    int UNREACHABLE = Integer.MAX_VALUE;

    /// The road vertex nearest to a point; -1 where none is within `SNAP_METERS_MAX`.
    int snap(LatLon point);

    double SNAP_METERS_MAX = 1_000;

    /// Fills `seconds[i]` with the driving time from `from` to `targets[i]`.
    void secondsFrom(int from, int[] targets, int[] seconds);

    int vertexCount();
}
