package jp.miyamichi.service.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.json.NoticeJson;
import jp.miyamichi.service.notice.NoticeStreams;
import jp.miyamichi.service.notice.Notices;

/// Server-sent events to one page. A page that reads too slowly is cut off; it comes back with the id it had last.
final class EventStream implements NoticeStreams.Page {

    /// How soon a page that was cut off comes back.
    private static final int RETRY_MILLIS = 3_000;

    private final Context eventLoop;
    private final RoutingContext routing;

    EventStream(Context eventLoop, RoutingContext routing) {
        this.eventLoop = eventLoop;
        this.routing = routing;
    }

    /// Writes the head. `gone` is called once nobody listens any more.
    void begin(Runnable gone) {
        eventLoop.runOnContext(_ -> {
            routing.addEndHandler(_ -> gone.run());
            var response = routing.response();
            response.putHeader("Content-Type", "text/event-stream; charset=utf-8");
            response.putHeader("Cache-Control", "no-store");
            response.putHeader("X-Accel-Buffering", "no");
            response.setChunked(true);
            var _ = response.write("retry: " + RETRY_MILLIS + "\n\n");
        });
    }

    @Override
    public boolean show(Notices.Kept kept) {
        var json = new String(JsonBytes.of(out -> NoticeJson.write(out, kept)), StandardCharsets.UTF_8);
        return write("id: " + kept.id() + "\nevent: notice\ndata: " + json + "\n\n");
    }

    @Override
    public boolean beat() {
        return write(": still here\n\n");
    }

    @Override
    public void end() {
        eventLoop.runOnContext(_ -> {
            if (isOpen(routing.response())) {
                var _ = routing.response().end();
            }
        });
    }

    private boolean write(String text) {
        var response = routing.response();
        if (!isOpen(response) || response.writeQueueFull()) {
            return false;
        }
        eventLoop.runOnContext(_ -> {
            if (isOpen(response)) {
                var _ = response.write(text);
            }
        });
        return true;
    }

    private static boolean isOpen(HttpServerResponse response) {
        return !response.ended() && !response.closed();
    }
}
