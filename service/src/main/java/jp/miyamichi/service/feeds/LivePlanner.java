package jp.miyamichi.service.feeds;

import jp.miyamichi.planner.RealtimeReport;

/// Who plans by what operators say.
public interface LivePlanner {

    /// Takes a GTFS-Realtime message for a GTFS feed, on every node.
    RealtimeReport take(String feedId, byte[] message);

    /// Takes back, on this node alone, what its operator no longer stands for: another node may still hear them.
    void withdraw(String feedId, byte[] message);
}
