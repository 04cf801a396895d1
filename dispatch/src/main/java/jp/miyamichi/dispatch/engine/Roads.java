package jp.miyamichi.dispatch.engine;

import jp.miyamichi.region.LatLon;

/// The region's roads as far as dispatch must know them. Whoever has roads (the planner) is joined to it by its owner.
public interface Roads {

    /// No road leads there.
    int UNREACHABLE_SECONDS = Integer.MAX_VALUE;

    /// The road vertex nearest to a point; negative where none is near.
    int snap(LatLon point);

    /// Fills `seconds[i]` with the driving time from `from` to `targets[i]`.
    void secondsFrom(int from, int[] targets, int[] seconds);

    int vertexCount();
}
