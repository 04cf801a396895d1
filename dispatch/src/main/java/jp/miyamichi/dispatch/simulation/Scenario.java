package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.Vehicle;

/// A day to be run.
///
/// @param start when the figures begin to count
/// @param length hours of service, by which rides per vehicle hour are counted
/// @param events in the order of their moments
public record Scenario(
        String name, Instant start, Duration length, TravelTimes times, List<Vehicle> vehicles, List<DayEvent> events) {

    public Scenario {
        vehicles = List.copyOf(vehicles);
        events = events.stream().sorted(Comparator.comparing(DayEvent::at)).toList();
        if (vehicles.isEmpty()) {
            throw new IllegalArgumentException("scenario " + name + " has no vehicle");
        }
        if (!length.isPositive()) {
            throw new IllegalArgumentException("scenario " + name + " must last, not " + length);
        }
    }

    public Scenario with(List<DayEvent> others) {
        return new Scenario(name, start, length, times, vehicles, others);
    }
}
