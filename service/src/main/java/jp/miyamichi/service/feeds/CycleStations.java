package jp.miyamichi.service.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the racks of rental cycles hold, as their operators said last.
public final class CycleStations {

    /// One rack.
    ///
    /// @param cycles that may be taken
    /// @param docks that are free; empty where the operator does not count them
    public record Station(String id, int cycles, Optional<Integer> docks, boolean renting, boolean returning) {}

    /// All racks of a system at one moment.
    public record Racks(Instant dataAt, List<Station> stations) {
        public Racks {
            stations = List.copyOf(stations);
        }
    }

    private final Map<String, Racks> systems = new ConcurrentHashMap<>();

    void set(String name, Racks racks) {
        systems.put(name, racks);
    }

    void forget(String name) {
        systems.remove(name);
    }

    public Map<String, Racks> all() {
        return Map.copyOf(systems);
    }
}
