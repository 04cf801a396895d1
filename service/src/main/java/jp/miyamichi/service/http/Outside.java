package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.util.Map;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.signage.Signage;

/// What the city and other systems see without an account: open data and signs.
public record Outside(OpenData openData, FeedPolls feeds, Signage signage, InstantSource clock) {

    Map<String, Answer> answers(Planning planning) {
        var regions = planning.regions();
        var open = new OpenDataRoutes(openData, regions);
        var live = new FeedRoutes(feeds, regions, clock);
        return Map.of(
                "signage", new SignageRoute(signage, planning),
                "feeds", live::feeds,
                "cycles", live::cycles,
                "openDataPage", open::page,
                "openData", open::list,
                "openDataFile", open::current,
                "openDataPermanentFile", open::permanent,
                "styleSheet", PlainPages::styleSheet);
    }
}
