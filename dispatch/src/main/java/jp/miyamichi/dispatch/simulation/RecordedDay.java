package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;

/// A day that was run, with all it takes to run it again: what came from outside is in its log.
///
/// @param start and
/// @param length as of its scenario
/// @param policy its name; of a day that was really driven, `live`
/// @param seed of the policy's dice
public record RecordedDay(
        String name,
        Instant start,
        Duration length,
        Streets streets,
        String policy,
        long seed,
        List<Vehicle> vehicles,
        DayLog log) {

    /// A day that was really driven: nobody can drive it again to the minute, but its figures compare.
    public static final String LIVE = "live";

    public RecordedDay {
        vehicles = List.copyOf(vehicles);
    }

    public static RecordedDay of(Scenario scenario, Streets streets, Policy policy, long seed, DayResult result) {
        return new RecordedDay(
                scenario.name(),
                scenario.start(),
                scenario.length(),
                streets,
                policy.name(),
                seed,
                scenario.vehicles(),
                result.log());
    }

    public boolean isLive() {
        return policy.equals(LIVE);
    }

    /// The day as it was asked for.
    public Scenario scenario(TravelTimes times) {
        return new Scenario(name, start, length, times, vehicles, log.events());
    }

    /// What came from outside, for other vehicles. What befell a vehicle that is not among them does not happen.
    public Scenario scenario(TravelTimes times, List<Vehicle> others) {
        var known = others.stream().map(Vehicle::id).collect(Collectors.toSet());
        var events = log.events().stream()
                .filter(event ->
                        vehicle(event).filter(id -> !known.contains(id)).isEmpty())
                .toList();
        return new Scenario(name, start, length, times, others, events);
    }

    private static Optional<VehicleId> vehicle(DayEvent event) {
        return switch (event) {
            case DayEvent.Delayed(var _, var vehicle, var _) -> Optional.of(vehicle);
            case DayEvent.BrokeDown(var _, var vehicle) -> Optional.of(vehicle);
            case DayEvent.BackInService(var _, var vehicle) -> Optional.of(vehicle);
            case DayEvent.Asked _, DayEvent.Cancelled _, DayEvent.NotThere _, DayEvent.Early _, DayEvent.Late _ ->
                Optional.empty();
        };
    }

    /// Figures of the day as it went.
    public Figures figures(TravelTimes times) {
        return Figures.of(scenario(times), log, List.of());
    }

    /// The first visit that another run of the day makes otherwise; empty if every tour is the same.
    public Optional<String> firstDifference(DayLog other) {
        var mine = log.tours();
        var others = other.tours();
        for (var vehicle : union(mine.keySet(), others.keySet())) {
            var these = mine.getOrDefault(vehicle, List.of());
            var those = others.getOrDefault(vehicle, List.of());
            for (int k = 0; k < Math.max(these.size(), those.size()); k++) {
                var was = k < these.size() ? these.get(k).toString() : "nothing";
                var is = k < those.size() ? those.get(k).toString() : "nothing";
                if (!was.equals(is)) {
                    return Optional.of("visit " + (k + 1) + " of " + vehicle + " was " + was + " and is " + is);
                }
            }
        }
        return Optional.empty();
    }

    private static List<VehicleId> union(Set<VehicleId> some, Set<VehicleId> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(VehicleId::value))
                .toList();
    }
}
