package jp.miyamichi.service.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Refuses what the OpenAPI library lets pass: query parameters that the document does not name, and repeated ones.
final class KnownParameters implements SecurityPolicyHandler {

    private final OpenAPIContract contract;
    private final Map<String, Set<String>> byOperation;

    KnownParameters(OpenAPIContract contract) {
        this.contract = contract;
        this.byOperation = contract.operations().stream()
                .collect(Collectors.toMap(Operation::getOperationId, KnownParameters::names));
    }

    private static Set<String> names(Operation operation) {
        return operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == Location.QUERY)
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void handle(RoutingContext routing) {
        var request = routing.request();
        var operation = request.query() == null ? null : contract.findOperation(request.path(), request.method());
        if (operation != null) {
            var known = byOperation.getOrDefault(operation.getOperationId(), Set.of());
            for (var asked : routing.queryParams().names()) {
                if (!known.contains(asked)) {
                    throw unknown(asked, known).refusal();
                }
                if (routing.queryParams().getAll(asked).size() > 1) {
                    throw Problem.in(asked, asked + " is given more than once. Give it once.")
                            .refusal();
                }
            }
        }
        routing.next();
    }

    private static Problem unknown(String asked, Set<String> known) {
        var advice = known.isEmpty() ? "Leave it out." : "Known are: " + String.join(", ", known) + ".";
        return Problem.in(asked, "There is no parameter " + asked + " here. " + advice);
    }
}
