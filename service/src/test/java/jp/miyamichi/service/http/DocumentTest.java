package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.junit5.VertxExtension;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published document is true: its examples are accepted, and the answers have the shape it promises.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTest {

    private TestService service;
    private JsonObject document;

    @BeforeAll
    void start(Vertx vertx) throws Exception {
        service = TestService.of(vertx, new OneTramLine("abc"));
        document = service.json("/api/openapi.json");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/places,      200, /api/v1/places?text=W",
        "/api/v1/places,      400, /api/v1/places",
        "/api/v1/itineraries, 200, /api/v1/itineraries?from=lrt:W&to=lrt:E",
        "/api/v1/itineraries, 200, /api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=2030-01-01T00:00",
        "/api/v1/departures,  200, /api/v1/departures?stop=lrt:W",
        "/api/v1/departures,  404, /api/v1/departures?stop=lrt:99",
        "/api/v1/reach,       200, /api/v1/reach?from=lrt:W",
        "/api/v1/region,      200, /api/v1/region",
        "/healthz,            200, /healthz",
        "/readyz,             200, /readyz",
        "/api/v1/open-data,   200, /api/v1/open-data",
        "/api/v1/feeds,       200, /api/v1/feeds",
        "/api/v1/cycles,      200, /api/v1/cycles"
    })
    void anAnswerHasThePromisedShape(String path, int status, String question) throws Exception {
        var response = service.get(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var answers = document.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject("get")
                .getJsonObject("responses")
                .getJsonObject(Integer.toString(status));
        var promised = schema(resolved(answers));
        var found = repository(promised).validator(promised).validate(new JsonObject(response.body()));
        assertThat(found.getValid()).as(String.valueOf(found.getErrors())).isTrue();
    }

    @Test
    void aShapeThatIsNotPromisedWouldBeNoticed() {
        var promised = schema(resolved(new JsonObject().put("$ref", "#/components/responses/Invalid")));
        var found = repository(promised).validator(promised).validate(new JsonObject().put("status", "many"));
        assertThat(found.getValid()).isFalse();
    }

    @Test
    void everyOperationAndParameterIsDescribed() {
        for (var path : document.getJsonObject("paths")) {
            for (var method : (JsonObject) path.getValue()) {
                var operation = (JsonObject) method.getValue();
                assertThat(operation.getString("summary")).as(path.getKey()).isNotBlank();
                assertThat(operation.getString("description")).as(path.getKey()).isNotBlank();
                for (var parameter : operation.getJsonArray("parameters", new JsonArray())) {
                    var described = resolved((JsonObject) parameter);
                    assertThat(described.getString("description"))
                            .as(path.getKey() + " " + described.getString("name"))
                            .isNotBlank();
                }
            }
        }
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

    private JsonSchema schema(JsonObject response) {
        var content = response.getJsonObject("content");
        var schema =
                content.getJsonObject(content.fieldNames().iterator().next()).getJsonObject("schema");
        var whole = new JsonObject()
                .put("$defs", document.getJsonObject("components").getJsonObject("schemas"))
                .put("allOf", new JsonArray().add(schema));
        return JsonSchema.of(
                "https://miyamichi.test/answer",
                new JsonObject(whole.encode().replace("#/components/schemas/", "#/$defs/")));
    }

    private static SchemaRepository repository(JsonSchema schema) {
        return SchemaRepository.create(new JsonSchemaOptions()
                        .setBaseUri("https://miyamichi.test/")
                        .setDraft(Draft.DRAFT202012))
                .dereference(schema);
    }
}
