package jp.miyamichi.service.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The OpenAPI document: what is published, and what is enforced on requests.
///
/// The enforcing library knows neither problem documents nor Protocol Buffers. So the enforced copy leaves out the
/// responses, the tokens, and every body but JSON: [RealtimeRoute] checks its own before it reads 5 MB.
record Contract(Buffer published, OpenAPIContract enforced) {

    /// Added to `openapi.yaml`, which has what all areas share.
    private static final List<String> PARTS = List.of(
            "openapi-access.yaml",
            "openapi-counter.yaml",
            "openapi-demo.yaml",
            "openapi-evidence.yaml",
            "openapi-fares.yaml",
            "openapi-fleet.yaml",
            "openapi-journeys.yaml",
            "openapi-lines.yaml",
            "openapi-notices.yaml",
            "openapi-outside.yaml",
            "openapi-partners.yaml",
            "openapi-people.yaml",
            "openapi-rides.yaml",
            "openapi-sales.yaml",
            "openapi-sights.yaml",
            "openapi-tickets.yaml");

    static Future<Contract> load(Vertx vertx) {
        var document = read();
        var published = document.toBuffer();
        var paths = document.getJsonObject("paths");
        for (var path : paths.fieldNames()) {
            for (var method : paths.getJsonObject(path)) {
                onlyTheQuestion((JsonObject) method.getValue());
            }
        }
        return OpenAPIContract.from(vertx, document)
                .map(enforced -> new Contract(published, ReadyContract.of(enforced)));
    }

    private static void onlyTheQuestion(JsonObject operation) {
        var anyAnswer = new JsonObject().put("description", "not enforced");
        operation.put("responses", new JsonObject().put("default", anyAnswer));
        operation.remove("security");
        var body = operation.getJsonObject("requestBody");
        if (body != null && !body.getJsonObject("content").containsKey("application/json")) {
            operation.remove("requestBody");
        }
    }

    /// The document is written in parts, one an area; together they are one document.
    private static JsonObject read() {
        var document = read("openapi.yaml");
        for (var part : PARTS) {
            document.mergeIn(read(part), true);
        }
        return document;
    }

    private static JsonObject read(String part) {
        try (var yaml = Contract.class.getResourceAsStream(part)) {
            return new JsonObject(new YAMLMapper().readTree(yaml).toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(part + " cannot be read", broken);
        }
    }
}
