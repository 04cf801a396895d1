package jp.miyamichi.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The areas a test does not ask: each of their operations is there, and does nothing.
final class ClosedAreas implements OperationSet {

    private static final List<String> PARTS = List.of(
            "counter",
            "demo",
            "evidence",
            "fleet",
            "journeys",
            "lines",
            "notices",
            "partners",
            "people",
            "rides",
            "sights");

    @Override
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        for (var part : PARTS) {
            for (var path : read("openapi-" + part + ".yaml").path("paths")) {
                for (var operation : path) {
                    answers.put(operation.path("operationId").asText(), _ -> {
                        throw Problem.of(Problem.Kind.BUSY, "This test has no area " + part + ".")
                                .refusal();
                    });
                }
            }
        }
        return answers;
    }

    private static JsonNode read(String part) {
        try (var yaml = Contract.class.getResourceAsStream(part)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(part + " cannot be read", broken);
        }
    }
}
