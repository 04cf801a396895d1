package jp.miyamichi.service.notice.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// LINE's Messaging API as far as a push needs it, by LINE's own OpenAPI document. What does not fit the document is
/// answered with 400, a wrong token with 401, a retry key seen before with 409.
final class FakeLine implements AutoCloseable {

    static final Path SPEC = Path.of("../../shared/specs/line/messaging-api.yml");

    private static final JsonMapper JSON = new JsonMapper();

    final List<JsonNode> pushed = new CopyOnWriteArrayList<>();
    private final JsonNode document;
    private final Set<String> keys = new HashSet<>();
    private final HttpServer server;
    private volatile int broken;

    FakeLine() throws IOException {
        document = new YAMLMapper().readTree(SPEC.toFile());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Answers with this status from now on; 0 mends it.
    void breakWith(int status) {
        broken = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody());
            var status = broken != 0 ? broken : status(exchange, body);
            if (status == 200) {
                pushed.add(body);
            }
            var answer = (status == 200 ? "{\"sentMessages\":[{\"id\":\"1\"}]}" : "{\"message\":\"no\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized int status(HttpExchange exchange, JsonNode body) {
        var operation = document.path("paths").path(exchange.getRequestURI().getPath());
        if (operation.path(exchange.getRequestMethod().toLowerCase(Locale.ROOT)).isMissingNode()) {
            return 404;
        }
        if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        if (!fits(body, schema("PushMessageRequest"))) {
            return 400;
        }
        for (var message : body.path("messages")) {
            if (!fits(message, schema("Message"))
                    || !fits(message, schema("TextMessage").path("allOf").path(1))) {
                return 400;
            }
        }
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("X-Line-Retry-Key"));
        return keys.add(key) ? 200 : 409;
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /// Whether everything required is there, of its type and within its limits.
    private static boolean fits(JsonNode value, JsonNode schema) {
        if (schema.path("properties").isEmpty()) {
            throw new IllegalStateException("LINE's document has no such schema any more");
        }
        for (var name : schema.path("required")) {
            if (value.path(name.asText()).isMissingNode()) {
                return false;
            }
        }
        for (var property : schema.path("properties").properties()) {
            var given = value.path(property.getKey());
            if (!given.isMissingNode() && !fitsType(given, property.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsType(JsonNode given, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" ->
                given.isTextual()
                        && given.asText().length() <= schema.path("maxLength").asInt(5_000);
            case "array" ->
                given.isArray()
                        && given.size() >= schema.path("minItems").asInt(0)
                        && given.size() <= schema.path("maxItems").asInt(1_000);
            default -> true;
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
