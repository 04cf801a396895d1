package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Systems of rental cycles whose operators let us give their GBFS 3.0 on, file by file as they sent it.
public final class OpenCycles {

    /// @param still the files that change when a rack is built, by name
    /// @param status what the racks hold now
    public record Cycles(Map<String, JsonNode> still, JsonNode status) {
        public Cycles {
            still = Map.copyOf(still);
        }
    }

    private final Map<String, Cycles> systems = new ConcurrentHashMap<>();

    void set(String name, Cycles system) {
        systems.put(name, system);
    }

    void forget(String name) {
        systems.remove(name);
    }

    /// By the name the settings give them.
    public Map<String, Cycles> all() {
        return new TreeMap<>(systems);
    }
}
