package jp.miyamichi.service.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RegionTimes;
import org.jspecify.annotations.Nullable;

/// A question that the OpenAPI document allows: types, ranges and lengths have been checked.
final class Query {

    private final RoutingContext routing;
    private final Map<String, RequestParameter> parameters;
    private final Map<String, RequestParameter> path;
    private final Visit visit;
    private final Context eventLoop;

    Query(RoutingContext routing) {
        this.routing = routing;
        ValidatedRequest validated = routing.get("openApiValidatedRequest");
        this.parameters = validated == null ? Map.of() : validated.getQuery();
        this.path = validated == null ? Map.of() : validated.getPathParameters();
        this.visit = Visit.of(routing);
        this.eventLoop = routing.vertx().getOrCreateContext();
    }

    /// Who asks.
    Caller caller() {
        return visit.caller();
    }

    /// Who asks; they are given a session if they have none. For answers that keep something for them.
    Caller.Known knownCaller() {
        return visit.known();
    }

    Visit visit() {
        return visit;
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is not required by the document"));
    }

    Optional<String> find(String name) {
        return value(name).map(RequestParameter::getString);
    }

    int number(String name, int otherwise) {
        return value(name).map(RequestParameter::getInteger).orElse(otherwise);
    }

    double decimal(String name, double otherwise) {
        return value(name).map(RequestParameter::getDouble).orElse(otherwise);
    }

    boolean flag(String name) {
        return value(name).map(RequestParameter::getBoolean).orElse(false);
    }

    List<?> list(String name, List<?> otherwise) {
        return value(name)
                .map(RequestParameter::getJsonArray)
                .<List<?>>map(list -> list.stream().distinct().toList())
                .orElse(otherwise);
    }

    Optional<Instant> time(String name, ZoneId zone) {
        return find(name)
                .map(text -> RegionTimes.parse(text, zone)
                        .orElseThrow(() -> Problem.in(
                                        name,
                                        name
                                                + " must be an ISO 8601 time such as 2026-11-24T10:02:00+09:00 (escape + as"
                                                + " %2B); without an offset it is the region's time.")
                                .refusal()));
    }

    Language language() {
        return Language.of(find("lang").orElse("ja"));
    }

    String pathText(String name) {
        return Optional.ofNullable(path.get(name))
                .map(RequestParameter::getString)
                .orElseThrow(() -> new IllegalStateException(name + " is not in the path"));
    }

    /// The host and port that the caller has written.
    String authority() {
        return Optional.ofNullable(routing.request().authority())
                .map(Object::toString)
                .orElse("");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(routing.request().getHeader(name));
    }

    byte[] body() {
        @Nullable Buffer body = routing.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /// Answers for as long as the caller listens.
    EventStream eventStream() {
        return new EventStream(eventLoop, routing);
    }

    /// Whether it only asks, and changes nothing.
    boolean isReading() {
        return routing.request().method().equals(HttpMethod.GET);
    }

    /// The body, which has the shape the document demands.
    JsonObject json() {
        return Optional.ofNullable(routing.body().asJsonObject())
                .orElseThrow(() ->
                        Problem.in("body", "The body must be a JSON object.").refusal());
    }

    private Optional<RequestParameter> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isNull());
    }
}
