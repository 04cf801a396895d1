package jp.miyamichi.service.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import io.vertx.openapi.contract.SecurityRequirement;
import io.vertx.openapi.contract.SecurityScheme;
import io.vertx.openapi.contract.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contract as it was read, whose validators are made already.
record ReadyContract(OpenAPIContract read, SchemaRepository validators) implements OpenAPIContract {

    static ReadyContract of(OpenAPIContract read) {
        return new ReadyContract(read, ReadyValidators.of(read));
    }

    @Override
    public SchemaRepository getSchemaRepository() {
        return validators;
    }

    @Override
    public @Nullable Operation operation(String operationId) {
        return read.operation(operationId);
    }

    @Override
    public List<Operation> operations() {
        return read.operations();
    }

    @Override
    public @Nullable Operation findOperation(String urlPath, HttpMethod method) {
        return read.findOperation(urlPath, method);
    }

    @Override
    public List<Path> getPaths() {
        return read.getPaths();
    }

    @Override
    public @Nullable Path findPath(String urlPath) {
        return read.findPath(urlPath);
    }

    @Override
    public JsonObject getRawContract() {
        return read.getRawContract();
    }

    @Override
    public OpenAPIVersion getVersion() {
        return read.getVersion();
    }

    @Override
    public List<Server> getServers() {
        return read.getServers();
    }

    @Override
    public List<SecurityRequirement> getSecurityRequirements() {
        return read.getSecurityRequirements();
    }

    @Override
    public @Nullable SecurityScheme securityScheme(String name) {
        return read.securityScheme(name);
    }
}
