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
    public record System(Instant dataAt, List<Station> stations) {
        public System {
            stations = List.copyOf(stations);
        }
    }

    private final Map<String, System> systems = new ConcurrentHashMap<>();

    void set(String name, System system) {
        systems.put(name, system);
    }

    void forget(String name) {
        systems.remove(name);
    }

    public Map<String, System> all() {
        return Map.copyOf(systems);
    }
}
