package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.util.List;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.feeds.LivePlanner;

/// A service that fetches from nobody.
final class NoFeeds implements LivePlanner {

    static final FeedPolls POLLS =
            FeedPolls.of(List.of(), new NoFeeds(), new LastHeard(), InstantSource.fixed(TestService.NOW));

    @Override
    public RealtimeReport take(String feedId, byte[] message) {
        throw new UnsupportedOperationException("nothing is fetched here");
    }

    @Override
    public void withdraw(String feedId, byte[] message) {
        throw new UnsupportedOperationException("nothing is fetched here");
    }
}
