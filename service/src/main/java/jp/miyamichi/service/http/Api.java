package jp.miyamichi.service.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.Operation;
import java.util.Map;

/// Joins the OpenAPI document with the answers, in the order in which a request meets them.
final class Api {

    static final int BODY_BYTES_MAX = 5 * 1024 * 1024;
    static final int ADDRESS_BYTES_MAX = 8 * 1024;
    static final int HEADER_BYTES_MAX = 16 * 1024;

    private Api() {}

    static Router router(
            Vertx vertx, Contract contract, Map<String, Answer> answers, Operations operations, HttpParts parts) {
        var enforced = contract.enforced();
        var failures = new Failures(enforced);
        var builder = RouterBuilder.create(vertx, enforced, RequestExtractor.withBodyHandler())
                .rootHandler(new RequestId())
                .rootHandler(parts.metrics())
                .rootHandler(new LastAnswer(parts.threads()))
                .rootHandler(new SecurityHeaders(operations.tiles()))
                .rootHandler(new KnownParameters(enforced))
                .rootHandler(parts.admission().sameOrigin())
                .rootHandler(operations.realtime().guard())
                .rootHandler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
        for (var operation : enforced.operations()) {
            answer(builder, operation, answers, parts);
        }
        var router = builder.createRouter();
        router.get().handler(parts.pages());
        router.head().handler(parts.pages());
        router.route().handler(failures::notHere);
        router.route().failureHandler(failures::failed);
        return router;
    }

    private static void answer(
            RouterBuilder builder, Operation operation, Map<String, Answer> answers, HttpParts parts) {
        var id = operation.getOperationId();
        var route = builder.getRoute(id);
        var answer = answers.get(id);
        if (route == null || answer == null) {
            throw new IllegalStateException("nothing answers the operation " + id + " of openapi.yaml");
        }
        var threads = parts.threads();
        var admitted = parts.admission().admitted(operation, answer);
        route.addHandler(parts.admission().before(operation));
        route.addHandler(threads.in(Lane.of(id), admitted));
    }
}
