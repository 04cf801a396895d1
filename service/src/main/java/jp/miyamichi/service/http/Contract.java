package jp.miyamichi.service.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The OpenAPI document: what is published, and what is enforced.
///
/// They differ in one operation, whose token and body are checked by its own handler ([RealtimeRoute]): the library
/// knows
/// no Protocol Buffers, and the token must be checked before five megabytes are read.
record Contract(Buffer published, OpenAPIContract enforced) {

    static Future<Contract> load(Vertx vertx) {
        var document = read();
        var published = document.toBuffer();
        var realtime = document.getJsonObject("paths")
                .getJsonObject("/api/v1/realtime/{feedId}")
                .getJsonObject("post");
        realtime.remove("requestBody");
        realtime.remove("security");
        return OpenAPIContract.from(vertx, document).map(enforced -> new Contract(published, enforced));
    }

    private static JsonObject read() {
        try (var yaml = Contract.class.getResourceAsStream("openapi.yaml")) {
            return new JsonObject(new YAMLMapper().readTree(yaml).toString());
        } catch (IOException broken) {
            throw new UncheckedIOException("openapi.yaml cannot be read", broken);
        }
    }
}
