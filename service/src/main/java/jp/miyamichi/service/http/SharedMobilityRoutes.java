package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.opendata.GbfsRelay;
import jp.miyamichi.service.opendata.OpenGofs;

/// `/open-data/gbfs/3/…`, operators' GBFS given on, and `/open-data/gofs/1/…`, our on-demand services: for everyone,
/// also for pages of other origins.
final class SharedMobilityRoutes {

    /// Racks change by the minute.
    private static final String CACHE = "public, max-age=15";

    private final GbfsRelay relay;
    private final OpenGofs gofs;

    SharedMobilityRoutes(GbfsRelay relay, OpenGofs gofs) {
        this.relay = relay;
        this.gofs = gofs;
    }

    Reply gbfs(Query query) {
        var file = query.pathText("file");
        var bytes = relay.file(query.pathText("system"), file.substring(0, file.lastIndexOf('.')))
                .orElseThrow(() -> Problem.notFound(
                                "system",
                                "No such file of a system that its operator lets us give on, with data that is not too"
                                        + " old, is here. /open-data lists what there is.")
                        .refusal());
        return open(bytes);
    }

    Reply gofs(Query query) {
        var file = query.pathText("file");
        return gofs.file(file.substring(0, file.lastIndexOf('.')))
                .map(SharedMobilityRoutes::open)
                .orElseThrow(() -> Problem.notFound(
                                "file",
                                "No such file of GOFS is in force. /open-data says whether on-demand services can be"
                                        + " published, and what is left out.")
                        .refusal());
    }

    private static Reply open(byte[] bytes) {
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
