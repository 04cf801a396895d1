package jp.miyamichi.service;

import java.time.InstantSource;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.service.cluster.SharedFeeds;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.feeds.LivePlanner;
import jp.miyamichi.service.http.RealtimeRoute;
import jp.miyamichi.service.planning.ActiveRegion;

/// Takes a live message for this node's planner, and passes it on to the others if anything in it was of use.
record ClusterIntake(ActiveRegion regions, SharedFeeds feeds, LastHeard heard, InstantSource clock)
        implements RealtimeRoute.Intake, LivePlanner {

    @Override
    public RealtimeReport take(String feedId, byte[] feedMessage) {
        var report = regions.with(region -> region.planner().realtime(feedId, feedMessage));
        var taken = report.tripUpdates() + report.vehiclePositions() + report.alerts();
        if (taken > 0 || report.rejected() == 0) {
            feeds.publish(feedId, feedMessage);
        }
        if (report.tripUpdates() > 0) {
            heard.message(feedId, feedMessage, clock.instant());
        }
        return report;
    }

    @Override
    public void withdraw(String feedId, byte[] feedMessage) {
        regions.with(region -> region.planner().realtime(feedId, feedMessage));
    }
}
