package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.FeedKind;
import jp.miyamichi.service.broadcast.MessageJson;
import jp.miyamichi.service.json.JsonBytes;

/// `/open-data/gtfs-rt/…`: GTFS-Realtime for everyone, also for pages of other origins.
final class LiveRoutes {

    private static final String PROTOBUF = "application/x-protobuf";

    /// A message is made each 15 seconds.
    private static final String CACHE = "public, max-age=10";

    private final Broadcast broadcast;

    LiveRoutes(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    Reply message(Query query) {
        var file = query.pathText("message");
        var dot = file.lastIndexOf('.');
        var sent = FeedKind.find(file.substring(0, dot))
                .flatMap(broadcast::current)
                .orElseThrow(() -> Problem.notFound(
                                "message",
                                "No message younger than 90 seconds that keeps the rules is here. Ask again in a minute;"
                                        + " /open-data says what is wrong.")
                        .refusal());
        var isJson = file.endsWith(".json");
        var body = isJson
                ? JsonBytes.of(new MessageJson(sent.message()))
                : sent.message().toByteArray();
        return new Reply(
                200,
                isJson ? Reply.JSON : PROTOBUF,
                Reply.buffer(body),
                Map.of(
                        "Cache-Control",
                        CACHE,
                        "Access-Control-Allow-Origin",
                        "*",
                        "Cross-Origin-Resource-Policy",
                        "cross-origin"));
    }
}
