package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.opendata.GbfsRelay;

/// `/open-data/gbfs/3/…`: operators' GBFS, given on for everyone, also for pages of other origins.
final class GbfsRoutes {

    /// Racks change by the minute.
    private static final String CACHE = "public, max-age=15";

    private final GbfsRelay relay;

    GbfsRoutes(GbfsRelay relay) {
        this.relay = relay;
    }

    Reply file(Query query) {
        var file = query.pathText("file");
        var bytes = relay.file(query.pathText("system"), file.substring(0, file.lastIndexOf('.')))
                .orElseThrow(() -> Problem.notFound(
                                "system",
                                "No such file of a system that its operator lets us give on, with data that is not too"
                                        + " old, is here. /open-data lists what there is.")
                        .refusal());
        return new Reply(
                200,
                Reply.JSON,
                Reply.buffer(bytes),
                Map.of(
                        "Cache-Control", CACHE,
                        "Access-Control-Allow-Origin", "*",
                        "Cross-Origin-Resource-Policy", "cross-origin"));
    }
}
