package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// A request that the OpenAPI document allows, made from the document: from its examples where it has them, else from
/// the smallest value of the schema.
final class ExampleRequest {

    private final JsonObject document;

    ExampleRequest(JsonObject document) {
        this.document = document;
    }

    /// The address, with all required parameters filled in.
    String address(String path, JsonObject operation) {
        var filled = path;
        var query = new ArrayList<String>();
        for (var named : operation.getJsonArray("parameters", new JsonArray())) {
            var parameter = resolved((JsonObject) named);
            var name = parameter.getString("name");
            if (!parameter.getBoolean("required", false)) {
                continue;
            }
            var schema = parameter.getJsonObject("schema");
            var value = parameter.containsKey("example") ? parameter.getValue("example") : value(schema);
            var text = URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
            if (parameter.getString("in").equals("path")) {
                filled = filled.replace("{" + name + "}", text);
            } else {
                query.add(name + "=" + text);
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /// With the body, where there is one.
    HttpRequest.Builder filled(HttpRequest.Builder request, String method, JsonObject operation) {
        var body = operation.getJsonObject("requestBody");
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        var content = body.getJsonObject("content");
        var type = content.fieldNames().iterator().next();
        var schema = content.getJsonObject(type).getJsonObject("schema");
        var text = schema == null ? "x" : String.valueOf(value(schema));
        return request.header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(text));
    }

    private Object value(JsonObject reference) {
        var schema = resolved(reference);
        if (schema.containsKey("example")) {
            return schema.getValue("example");
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        return switch (schema.getString("type", "object")) {
            case "object" -> object(schema);
            case "array" ->
                schema.getInteger("minItems", 0) == 0
                        ? new JsonArray()
                        : JsonArray.of(value(schema.getJsonObject("items")));
            case "integer", "number" -> schema.getInteger("minimum", 1);
            case "boolean" -> false;
            default -> text(schema);
        };
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> "8f14e45f-ceea-467f-9575-3b6d1e0d3c11";
            case "date" -> "2026-04-01";
            default -> "x".repeat(schema.getInteger("minLength", 1));
        };
    }

    private JsonObject object(JsonObject schema) {
        var object = new JsonObject();
        var properties = schema.getJsonObject("properties", new JsonObject());
        for (var name : schema.getJsonArray("required", new JsonArray())) {
            object.put((String) name, value(properties.getJsonObject((String) name)));
        }
        return object;
    }

    private JsonObject resolved(JsonObject part) {
        var reference = part.getString("$ref");
        if (reference == null) {
            return part;
        }
        var found = document;
        for (var step : reference.substring(2).split("/")) {
            found = found.getJsonObject(step);
        }
        return found;
    }
}
