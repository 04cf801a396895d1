package jp.miyamichi.service.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.json.JsonBytes;

/// The routes for those who run the service: `/healthz`, `/readyz`, `/metrics`, `/api/openapi.json`.
final class OperationRoutes {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final JsonBytes.Document ALIVE = json -> {
        json.writeStartObject();
        json.writeStringField("status", "alive");
        json.writeEndObject();
    };

    private OperationRoutes() {}

    static Answer healthz() {
        return _ -> Reply.json(ALIVE);
    }

    static Answer readyz(Supplier<Readiness> readiness) {
        return _ -> {
            var now = readiness.get();
            var status = now.isReady() ? 200 : 503;
            return new Reply(status, Reply.JSON, Reply.buffer(JsonBytes.of(now)), Map.of("Cache-Control", "no-store"));
        };
    }

    static Answer metrics(PrometheusMeterRegistry registry) {
        return _ -> new Reply(200, PROMETHEUS, Buffer.buffer(registry.scrape()), Map.of("Cache-Control", "no-store"));
    }

    static Answer document(Buffer published) {
        return _ -> new Reply(200, Reply.JSON, published, Map.of("Cache-Control", "no-cache"));
    }
}
