package jp.miyamichi.service.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever went wrong before a handler could answer into a [Problem]. Nobody sees a stack trace.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// How the OpenAPI library names the parameter in all of its messages.
    private static final Pattern PARAMETER = Pattern.compile("(?:query|path|header) parameter ([A-Za-z0-9]+)");

    private final OpenAPIContract contract;

    Failures(OpenAPIContract contract) {
        this.contract = contract;
    }

    /// A route failed.
    void failed(RoutingContext routing) {
        problem(routing).reply().writeTo(routing);
    }

    private Problem problem(RoutingContext routing) {
        var failure = routing.failure();
        if (failure instanceof Problem.Refusal refusal) {
            return refusal.problem();
        }
        if (failure != null && failure.getCause() instanceof ValidatorException invalid) {
            return invalid(routing, invalid);
        }
        return switch (routing.statusCode()) {
            case 400 -> Problem.in("query", "The query cannot be decoded. Check its percent signs.");
            case 413 -> Problem.of(Problem.Kind.TOO_LARGE, "Send at most " + Api.BODY_BYTES_MAX + " bytes.");
            default -> {
                try (var _ = RequestId.inLog(RequestId.of(routing))) {
                    LOG.error("request failed before its handler", failure);
                }
                yield ours();
            }
        };
    }

    /// Something of ours broke. The log has why, under the request's name.
    static Problem ours() {
        return Problem.of(
                Problem.Kind.INTERNAL,
                "This is not your fault, and it has been noted. Try again later. If you call us about it, tell us the"
                        + " answer's " + RequestId.HEADER + ".");
    }

    private Problem invalid(RoutingContext routing, ValidatorException invalid) {
        return operation(routing)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(_ -> BodyRule.broken(invalid))
                .orElseGet(() -> invalid(routing, String.valueOf(invalid.getMessage())));
    }

    private Problem invalid(RoutingContext routing, String message) {
        var parameters = operation(routing).map(Operation::getParameters).orElse(List.of());
        var name = PARAMETER.matcher(message);
        var field = name.find() ? name.group(1) : emptyOne(routing, parameters);
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(field))
                .findFirst()
                .map(parameter -> Problem.in(field, ParameterRule.of(parameter)))
                .orElseGet(() -> Problem.in(field, message));
    }

    /// An empty list is the one case in which the library does not name the parameter.
    private static String emptyOne(RoutingContext routing, List<Parameter> parameters) {
        return parameters.stream()
                .map(Parameter::getName)
                .filter(name -> "".equals(routing.queryParams().get(name)))
                .findFirst()
                .orElse("query");
    }

    private Optional<Operation> operation(RoutingContext routing) {
        var request = routing.request();
        return Optional.ofNullable(contract.findOperation(request.path(), request.method()));
    }

    /// No route answers this path, or none with this method.
    void notHere(RoutingContext routing) {
        var path = routing.request().path();
        var methods = Optional.ofNullable(contract.findPath(path)).stream()
                .flatMap(here -> here.getOperations().stream())
                .map(operation -> operation.getHttpMethod().name())
                .collect(Collectors.joining(", "));
        if (methods.isEmpty()) {
            Problem.of(Problem.Kind.NOT_FOUND, "Nothing is at this address. /api/openapi.json lists what there is.")
                    .reply()
                    .writeTo(routing);
        } else {
            routing.response().putHeader("Allow", methods);
            Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "Use " + methods + " here.")
                    .reply()
                    .writeTo(routing);
        }
    }

    /// The bytes that came are no HTTP request.
    static void notHttp(HttpServerRequest request) {
        var cause = request.decoderResult().cause();
        var problem = cause instanceof TooLongHttpLineException
                ? Problem.of(
                        Problem.Kind.ADDRESS_TOO_LONG, "Keep the address below " + Api.ADDRESS_BYTES_MAX + " bytes.")
                : cause instanceof TooLongHttpHeaderException
                        ? Problem.of(
                                Problem.Kind.HEADERS_TOO_LARGE,
                                "Keep the headers below " + Api.HEADER_BYTES_MAX + " bytes.")
                        : Problem.of(Problem.Kind.INVALID_PARAMETER, "This is not an HTTP request.");
        var reply = problem.reply();
        var _ = request.response()
                .setStatusCode(reply.status())
                .putHeader("Content-Type", reply.mediaType())
                .putHeader("Connection", "close")
                .end(reply.body())
                .onComplete(_ -> request.connection().close());
    }
}
