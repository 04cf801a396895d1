package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Parameter;
import java.util.stream.Collectors;

/// Says in words what the OpenAPI document demands of a parameter, so that a refusal tells what to do.
final class ParameterRule {

    private ParameterRule() {}

    static String of(Parameter parameter) {
        var model = parameter.getOpenAPIModel();
        var rule = new StringBuilder(parameter.getName())
                .append(parameter.isRequired() ? " is required and must be " : " must be ")
                .append(kind(model.getJsonObject("schema")))
                .append(". ")
                .append(model.getString("description", ""));
        if (model.containsKey("example")) {
            rule.append(" Example: ").append(example(model.getValue("example"))).append('.');
        }
        return rule.toString();
    }

    private static String kind(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return "one of "
                    + schema.getJsonArray("enum").stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return switch (schema.getString("type")) {
            case "integer" -> "a whole number " + range(schema);
            case "number" -> "a number " + range(schema);
            case "boolean" -> "true or false";
            case "array" ->
                "a list of at most " + schema.getValue("maxItems") + ", separated by commas, each "
                        + kind(schema.getJsonObject("items"));
            default -> text(schema);
        };
    }

    private static String range(JsonObject schema) {
        return "from " + schema.getValue("minimum") + " to " + schema.getValue("maximum");
    }

    private static String text(JsonObject schema) {
        return schema.containsKey("pattern")
                ? "a text of the form " + schema.getString("pattern")
                : "a text of 1 to " + schema.getValue("maxLength") + " characters";
    }

    private static String example(Object value) {
        return value instanceof JsonArray list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
