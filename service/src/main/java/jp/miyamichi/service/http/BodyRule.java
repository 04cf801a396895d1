package jp.miyamichi.service.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;

/// Says which field of a JSON body the OpenAPI document does not allow, and why.
final class BodyRule {

    private static final String ADVICE = " /api/openapi.json says what it may be.";

    private BodyRule() {}

    /// Empty where not the body but a parameter is wrong.
    static Optional<Problem> broken(ValidatorException invalid) {
        var message = String.valueOf(invalid.getMessage());
        if (!message.contains("body")) {
            return Optional.empty();
        }
        return Optional.of(
                invalid instanceof SchemaValidationException schema
                        ? problem(deepest(schema.getOutputUnit()))
                        : Problem.in(
                                "body", "The body must be a JSON object, sent with Content-Type: application/json."));
    }

    /// The library tells first that the whole is wrong, then that a part is, and last what the matter is.
    private static OutputUnit deepest(OutputUnit whole) {
        List<OutputUnit> errors = whole.getErrors() == null ? List.of() : whole.getErrors();
        return errors.stream()
                .reduce((first, second) -> depth(second) >= depth(first) ? second : first)
                .orElse(whole);
    }

    private static int depth(OutputUnit error) {
        return String.valueOf(error.getInstanceLocation()).split("/", -1).length;
    }

    private static Problem problem(OutputUnit error) {
        var field = String.valueOf(error.getInstanceLocation())
                .replaceFirst("^#/?", "")
                .replaceAll("/([0-9]+)", "[$1]")
                .replace('/', '.');
        var name = field.isEmpty() ? "body" : field;
        return Problem.in(name, name + ": " + error.getError() + "." + ADVICE);
    }
}
