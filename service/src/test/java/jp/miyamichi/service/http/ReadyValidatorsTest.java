package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Requests are held against the document by validators that were made at the start.
@ExtendWith(VertxExtension.class)
class ReadyValidatorsTest {

    private Contract contract;
    private List<JsonSchema> schemas;

    @BeforeEach
    void read(Vertx vertx) {
        contract = Contract.load(vertx).await();
        schemas = contract.enforced().operations().stream()
                .flatMap(ReadyValidators::schemas)
                .toList();
    }

    @Test
    void eachParameterAndBodyHasOneMadeAlready() {
        var validators = contract.enforced().getSchemaRepository();
        assertThat(schemas)
                .hasSizeGreaterThan(150)
                .allSatisfy(schema -> assertThat(validators.validator(schema)).isSameAs(validators.validator(schema)));
    }

    /// One that refers to another schema could not be held against a validator that knows its own alone.
    @Test
    void noneRefersToAnother() {
        assertThat(schemas).allSatisfy(schema -> assertThat(words(schema)).doesNotContain("$ref", "$dynamicRef"));
    }

    @Test
    void theyRefuseWhatTheDocumentDoesNotAllowAndSayWhere() {
        var body = contract.enforced()
                .operation("placeOrder")
                .getRequestBody()
                .getContent()
                .get("application/json")
                .getSchema();
        var ready = contract.enforced().getSchemaRepository().validator(body);
        var line = new JsonObject()
                .put("product", "lrt-1-day")
                .put("rider", "adult")
                .put("day", "2026-04-01")
                .put("persons", 1)
                .put("quotedYen", 1_000);
        var order = new JsonObject()
                .put("order", "8f14e45f-ceea-467f-9575-3b6d1e0d3c11")
                .put("lines", JsonArray.of(line));
        assertThat(ready.validate(order).getValid()).isTrue();
        line.put("persons", 0);
        assertThat(ready.validate(order).getErrors())
                .extracting(error -> error.getInstanceLocation())
                .contains("#/lines/0/persons");
    }

    private static Stream<String> words(Object value) {
        return switch (value) {
            case JsonObject object ->
                object.stream().flatMap(field -> Stream.concat(Stream.of(field.getKey()), words(field.getValue())));
            case JsonArray list -> list.stream().flatMap(ReadyValidatorsTest::words);
            case null, default -> Stream.empty();
        };
    }
}
