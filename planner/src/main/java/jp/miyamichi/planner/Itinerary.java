package jp.miyamichi.planner;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/// One found way, door to door. Times are estimates as soon as one leg's are.
public record Itinerary(List<Leg> legs) {

    public Itinerary {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("an itinerary has at least one leg");
        }
    }

    public ZonedDateTime departAt() {
        return legs.getFirst().departAt();
    }

    public ZonedDateTime arriveAt() {
        return legs.getLast().arriveAt();
    }

    public Duration duration() {
        return Duration.between(departAt(), arriveAt());
    }

    /// Vehicles ridden less one, never below zero.
    public int transfers() {
        var ridden = legs.stream().filter(leg -> leg instanceof Leg.Transit || leg instanceof Leg.OnDemand);
        return (int) Math.max(0, ridden.count() - 1);
    }

    public int walkMeters() {
        return legs.stream()
                .filter(Leg.Walk.class::isInstance)
                .mapToInt(Leg::meters)
                .sum();
    }

    public boolean isEstimated() {
        return legs.stream().anyMatch(Leg::estimated);
    }
}
