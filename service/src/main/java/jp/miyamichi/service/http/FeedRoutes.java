package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import jp.miyamichi.service.feeds.CyclesJson;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.feeds.FeedsJson;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.planning.ActiveRegion;

/// `GET /api/v1/feeds` and `GET /api/v1/cycles`: what operators say live, and how well they are heard.
final class FeedRoutes {

    private final FeedPolls feeds;
    private final ActiveRegion regions;
    private final InstantSource clock;

    FeedRoutes(FeedPolls feeds, ActiveRegion regions, InstantSource clock) {
        this.feeds = feeds;
        this.regions = regions;
        this.clock = clock;
    }

    Reply feeds(Query query) {
        return live(new FeedsJson(feeds.states(), clock.instant(), zone()));
    }

    Reply cycles(Query query) {
        return live(new CyclesJson(feeds.cycles().all(), clock.instant(), zone()));
    }

    private ZoneId zone() {
        return regions.with(region -> region.planner().region().zone());
    }

    private static Reply live(JsonBytes.Document document) {
        return new Reply(200, Reply.JSON, Reply.buffer(JsonBytes.of(document)), Map.of("Cache-Control", "no-store"));
    }
}
