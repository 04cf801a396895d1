package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.service.json.JsonBytes;

/// What a handler answers.
record Reply(int status, String mediaType, Buffer body, Map<String, String> headers) {

    static final String JSON = "application/json; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(JsonBytes.Document document) {
        return new Reply(200, JSON, buffer(JsonBytes.of(document)), Map.of());
    }

    /// The same, with this header.
    Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, mediaType, body, more);
    }

    static Buffer buffer(byte[] bytes) {
        return Buffer.buffer(bytes);
    }

    /// Somebody else answers, for as long as the caller listens.
    static Reply taken() {
        return new Reply(0, "", Buffer.buffer(), Map.of());
    }

    /// Writes the reply. Called on the event loop of the request.
    void writeTo(RoutingContext routing) {
        var response = routing.response();
        if (status == 0 || response.ended() || response.closed()) {
            return;
        }
        var told = TompErrors.isFor(routing) ? TompErrors.told(this) : this;
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (status != 304 && !told.mediaType.isEmpty()) {
            response.putHeader("Content-Type", told.mediaType);
        }
        var _ = response.end(told.body);
    }
}
