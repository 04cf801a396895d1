package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import jp.miyamichi.service.plainpage.StyleSheets;

/// Pages the service writes itself, and `/plain/{sheet}`, their styles.
final class PlainPages {

    private PlainPages() {}

    static Reply html(String page, String cacheControl) {
        return new Reply(200, "text/html; charset=utf-8", Buffer.buffer(page), Map.of("Cache-Control", cacheControl));
    }

    static Reply styleSheet(Query query) {
        var name = query.pathText("sheet");
        var css = StyleSheets.find(name)
                .orElseThrow(() -> Problem.notFound("sheet", "There is no style sheet " + name + ".")
                        .refusal());
        return new Reply(
                200, "text/css; charset=utf-8", Buffer.buffer(css), Map.of("Cache-Control", "public, max-age=300"));
    }
}
