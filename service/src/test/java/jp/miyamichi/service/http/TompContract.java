package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The TOMP Working Group's own contract, with which a validator that is not ours checks every exchange.
final class TompContract {

    private static final Path SPEC = Path.of("../../shared/specs/tomp/tomp-v1.5.0.json");

    private final OpenApiInteractionValidator validator;

    private TompContract(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    static TompContract read() {
        assumeTrue(Files.isReadable(SPEC), "the contract of TOMP-API 1.5 is not at " + SPEC);
        return new TompContract(OpenApiInteractionValidator.createForInlineApiSpecification(withOurKindOfTicket())
                .withBasePathOverride("/tomp")
                // Schemas put together by allOf would each forbid the fields of the others.
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .withLevel(
                                "validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build());
    }

    /// Of the four kinds of ticket in the contract each of ours is the one that its `tokenType` names. The
    /// validator does not go by that name, and what the kinds forbid does not tell them apart, so it is told which
    /// one is meant.
    private static String withOurKindOfTicket() {
        try {
            var contract = new JsonObject(Files.readString(SPEC));
            contract.getJsonObject("components")
                    .getJsonObject("schemas")
                    .getJsonObject("token")
                    .getJsonObject("properties")
                    .put("tokenData", new JsonObject().put("$ref", "#/components/schemas/tokenQR"));
            return contract.encode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + SPEC, unreadable);
        }
    }

    /// Fails where the request or the answer is not as the contract has it.
    void check(String method, URI address, Map<String, String> headers, String body, HttpResponse<String> answer) {
        var request = new SimpleRequest.Builder(Request.Method.valueOf(method), address.getPath());
        headers.forEach(request::withHeader);
        if (!body.isEmpty()) {
            request.withHeader("Content-Type", "application/json").withBody(body);
        }
        for (var parameter : String.valueOf(address.getQuery()).split("&")) {
            var parts = parameter.split("=", 2);
            if (parts.length == 2) {
                request.withQueryParam(parts[0], parts[1]);
            }
        }
        var response = SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        var report = validator.validate(request.build(), response.build());
        assertThat(report.getMessages())
                .as(method + " " + address + " " + answer.statusCode() + "\n" + answer.body())
                .filteredOn(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .isEmpty();
    }

    boolean refuses(String method, URI address, Map<String, String> headers, int status, String body) {
        var request = new SimpleRequest.Builder(Request.Method.valueOf(method), address.getPath());
        headers.forEach(request::withHeader);
        var response = SimpleResponse.Builder.status(status)
                .withContentType("application/json")
                .withBody(body)
                .build();
        return validator.validate(request.build(), response).hasErrors();
    }
}
