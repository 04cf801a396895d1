package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;
import java.util.Map;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.LiveJson;
import jp.miyamichi.service.broadcast.LiveSection;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenDataJson;
import jp.miyamichi.service.opendata.OpenDataPage;
import jp.miyamichi.service.planning.ActiveRegion;

/// `/open-data`, `/api/v1/open-data` and the published files.
///
/// These files are for everyone, so other origins' pages may read them, too.
final class OpenDataRoutes {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final OpenData openData;
    private final Broadcast broadcast;
    private final ActiveRegion regions;

    OpenDataRoutes(OpenData openData, Broadcast broadcast, ActiveRegion regions) {
        this.openData = openData;
        this.broadcast = broadcast;
        this.regions = regions;
    }

    Reply page(Query query) {
        return regions.with(region -> {
            var zone = region.planner().region().zone();
            var page = new OpenDataPage(openData, query.language(), zone);
            var live = new LiveSection(broadcast, query.language(), zone);
            return PlainPages.html(page.html(region.build().attributions(), live::add), ASK_AGAIN);
        });
    }

    Reply list(Query query) {
        ZoneId zone = regions.with(region -> region.planner().region().zone());
        var reply = Reply.json(new OpenDataJson(openData, new LiveJson(broadcast, zone), zone));
        return new Reply(
                reply.status(), reply.mediaType(), reply.body(), forEveryone(Map.of("Cache-Control", ASK_AGAIN)));
    }

    /// The file in force; its tag is its hash.
    Reply current(Query query) {
        var name = query.pathText("file");
        return openData.file(name)
                .map(file -> answer(query, file.sha256(), ASK_AGAIN))
                .orElseThrow(() -> notHere(name));
    }

    /// A file that was published once, under its hash.
    Reply permanent(Query query) {
        return answer(query, query.pathText("sha256"), IMMUTABLE);
    }

    private Reply answer(Query query, String sha256, String cacheControl) {
        var tag = '"' + sha256 + '"';
        var headers = forEveryone(Map.of("ETag", tag, "Cache-Control", cacheControl));
        if (query.header("If-None-Match").filter(tag::equals).isPresent()) {
            return new Reply(304, "application/zip", Buffer.buffer(), headers);
        }
        var bytes = openData.bytes(sha256).orElseThrow(() -> notHere(sha256));
        return new Reply(200, "application/zip", Buffer.buffer(bytes), headers);
    }

    private static Map<String, String> forEveryone(Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Access-Control-Allow-Origin", "*");
        all.put("Cross-Origin-Resource-Policy", "cross-origin");
        all.put("Content-Encoding", "identity");
        return all;
    }

    private static Problem.Refusal notHere(String what) {
        return Problem.notFound("file", "No published file is called " + what + ". /open-data lists what there is.")
                .refusal();
    }
}
