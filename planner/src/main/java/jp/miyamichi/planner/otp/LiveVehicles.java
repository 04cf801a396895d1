package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.realtime.CheckedFeed;
import jp.miyamichi.planner.realtime.LiveVehicle;
import org.opentripplanner.core.model.id.FeedScopedId;

/// Where the vehicles are now, by trip. OpenTripPlanner's own store guesses the service day by the machine's clock
/// and does not tell a leg its vehicle.
final class LiveVehicles {

    /// Older than this a position says nothing about where the vehicle is.
    private static final Duration AGE_MAX = Duration.ofMinutes(5);

    private final Map<String, Map<String, LiveVehicle>> byFeedAndTrip = new ConcurrentHashMap<>();
    private final Timetable timetable;
    private final InstantSource clock;

    LiveVehicles(Timetable timetable, InstantSource clock) {
        this.timetable = timetable;
        this.clock = clock;
    }

    void apply(String feedId, CheckedFeed feed) {
        if (feed.vehicles().isEmpty()) {
            return;
        }
        byFeedAndTrip.compute(feedId, (_, before) -> {
            Map<String, LiveVehicle> vehicles =
                    before == null || feed.isWhole() ? new HashMap<>() : new HashMap<>(before);
            feed.vehicles().forEach(vehicle -> vehicles.put(vehicle.tripId(), vehicle));
            return Map.copyOf(vehicles);
        });
    }

    Optional<Leg.Vehicle> of(FeedScopedId trip, LocalDate day) {
        return Optional.ofNullable(
                        byFeedAndTrip.getOrDefault(trip.getFeedId(), Map.of()).get(trip.getId()))
                .filter(vehicle -> vehicle.startDate()
                        .orElseGet(() -> timetable.dayOf(vehicle.seenAt()))
                        .equals(day))
                .filter(vehicle ->
                        Duration.between(vehicle.seenAt(), clock.instant()).compareTo(AGE_MAX) <= 0)
                .map(vehicle -> new Leg.Vehicle(vehicle.at(), vehicle.seenAt(), vehicle.label()));
    }
}
