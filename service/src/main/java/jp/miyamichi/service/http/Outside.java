package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.opendata.GbfsRelay;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenGofs;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.signage.Signage;

/// What the city and other systems see without an account: open data, live messages and signs.
public record Outside(
        OpenData openData,
        AlertBoard alerts,
        Broadcast broadcast,
        FeedPolls feeds,
        GbfsRelay relay,
        OpenGofs gofs,
        Signage signage,
        InstantSource clock) {

    Map<String, Answer> answers(Planning planning) {
        var regions = planning.regions();
        var open = new OpenDataRoutes(openData, broadcast, regions);
        var shared = new SharedMobilityRoutes(relay, gofs);
        var polls = new FeedRoutes(feeds, regions, clock);
        var answers = new HashMap<String, Answer>();
        answers.putAll(Map.<String, Answer>of(
                "signage", new SignageRoute(signage, planning),
                "feeds", polls::feeds,
                "cycles", polls::cycles,
                "openDataPage", open::page,
                "openData", open::list,
                "openDataFile", open::current,
                "openDataPermanentFile", open::permanent,
                "styleSheet", PlainPages::styleSheet,
                "liveMessage", new LiveRoutes(broadcast)::message,
                "gbfsFile", shared::gbfs));
        answers.put("gofsFile", shared::gofs);
        answers.putAll(new AlertRoutes(alerts, () -> zone(regions), clock).answers());
        return answers;
    }

    private static ZoneId zone(ActiveRegion regions) {
        return regions.with(region -> region.planner().region().zone());
    }
}
