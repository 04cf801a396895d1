package jp.miyamichi.service.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.feeds.LivePlanner;
import jp.miyamichi.service.opendata.GbfsRelay;
import jp.miyamichi.service.opendata.NoPublications;

/// A service that fetches from nobody.
final class NoFeeds implements LivePlanner {

    static final FeedPolls POLLS =
            FeedPolls.of(List.of(), new NoFeeds(), new LastHeard(), InstantSource.fixed(TestService.NOW));

    static final GbfsRelay RELAY = relay(POLLS);

    /// What is given on of what is fetched there, with validators that find nothing.
    static GbfsRelay relay(FeedPolls polls) {
        return new GbfsRelay(
                polls.openCycles(),
                new NoPublications(),
                (_, _) -> new ValidationReport(List.of(), List.of(), List.of(), List.of()),
                InstantSource.fixed(TestService.NOW),
                () -> OneTramLine.ZONE,
                URI.create("https://miyamichi.example.jp"));
    }

    @Override
    public RealtimeReport take(String feedId, byte[] message) {
        throw new UnsupportedOperationException("nothing is fetched here");
    }

    @Override
    public void withdraw(String feedId, byte[] message) {
        throw new UnsupportedOperationException("nothing is fetched here");
    }
}
