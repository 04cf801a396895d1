package jp.miyamichi.service.http;

import io.vertx.core.file.FileSystem;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The validators of all parameters and bodies, made once.
///
/// The library makes one for each value it looks at, and copies the whole document's schemas for it: 0.3 ms each time
/// here. Reading a contract resolves every reference, so that a validator needs no schema but its own.
final class ReadyValidators implements SchemaRepository {

    private final SchemaRepository whole;
    private final Map<JsonSchema, Validator> ready;

    private ReadyValidators(SchemaRepository whole, Map<JsonSchema, Validator> ready) {
        this.whole = whole;
        this.ready = ready;
    }

    static ReadyValidators of(OpenAPIContract contract) {
        var options = new JsonSchemaOptions()
                .setBaseUri("app://")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        var alone = SchemaRepository.create(options);
        // By identity: two parameters may look alike, and comparing whole schemas would cost what this saves.
        var ready = new IdentityHashMap<JsonSchema, Validator>();
        contract.operations().stream()
                .flatMap(ReadyValidators::schemas)
                .forEach(schema -> ready.computeIfAbsent(schema, alone::validator));
        return new ReadyValidators(contract.getSchemaRepository(), ready);
    }

    /// What a request may bring: parameters, and a body.
    static Stream<JsonSchema> schemas(Operation operation) {
        var parameters = operation.getParameters().stream().map(parameter -> parameter.getSchema());
        var body = operation.getRequestBody();
        return body == null
                ? parameters
                : Stream.concat(parameters, body.getContent().values().stream().map(type -> type.getSchema()));
    }

    @Override
    public Validator validator(JsonSchema schema) {
        var found = ready.get(schema);
        return found == null ? whole.validator(schema) : found;
    }

    @Override
    public Validator validator(String reference) {
        return whole.validator(reference);
    }

    @Override
    public Validator validator(String reference, JsonSchemaOptions options) {
        return whole.validator(reference, options);
    }

    @Override
    public Validator validator(JsonSchema schema, JsonSchemaOptions options, boolean dereference) {
        return whole.validator(schema, options, dereference);
    }

    @Override
    public SchemaRepository dereference(JsonSchema schema) {
        whole.dereference(schema);
        return this;
    }

    @Override
    public SchemaRepository dereference(String uri, JsonSchema schema) {
        whole.dereference(uri, schema);
        return this;
    }

    @Override
    public SchemaRepository preloadMetaSchema(FileSystem files) {
        whole.preloadMetaSchema(files);
        return this;
    }

    @Override
    public SchemaRepository preloadMetaSchema(FileSystem files, Draft draft) {
        whole.preloadMetaSchema(files, draft);
        return this;
    }

    @Override
    public JsonObject resolve(JsonObject schema) {
        return whole.resolve(schema);
    }

    @Override
    public JsonSchema find(String pointer) {
        return whole.find(pointer);
    }
}
