package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.service.json.JsonBytes;

/// Whether this node can do its work. Planning needs the planner only; without the database it is degraded. A node that
/// stops still answers, but wants to be asked no more.
///
/// @param nodes each node of the cluster and the content hash of the region it plans on
public record Readiness(boolean planner, boolean database, boolean stopping, Map<String, String> nodes)
        implements JsonBytes.Document {

    public Readiness {
        nodes = Map.copyOf(nodes);
    }

    boolean isReady() {
        return planner && !stopping;
    }

    String status() {
        if (stopping) {
            return "stopping";
        }
        if (!planner) {
            return "starting";
        }
        return database ? "ready" : "degraded";
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", status());
        json.writeObjectFieldStart("checks");
        json.writeStringField("planner", planner ? "up" : "down");
        json.writeStringField("database", database ? "up" : "down");
        json.writeEndObject();
        json.writeArrayFieldStart("nodes");
        for (var node : new TreeMap<>(nodes).entrySet()) {
            json.writeStartObject();
            json.writeStringField("node", node.getKey());
            json.writeStringField("contentHash", node.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
