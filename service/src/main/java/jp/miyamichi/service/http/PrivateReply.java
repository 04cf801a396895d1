package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// A JSON object that is somebody's own: nobody on the way may keep it.
final class PrivateReply {

    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private PrivateReply() {}

    static Reply of(Fields fields) {
        return Reply.json(json -> {
                    json.writeStartObject();
                    fields.write(json);
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }
}
