package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Trip updates and vehicle positions of one moment tell of the same vehicles on the same trips.
final class PairRules {

    private final KnownGtfs gtfs;
    private final Findings findings;

    PairRules(KnownGtfs gtfs, Findings findings) {
        this.gtfs = gtfs;
        this.findings = findings;
    }

    /// Empty strings where one of them is not told.
    private record Pair(String trip, String vehicle) {

        static Pair of(TripDescriptor trip, VehicleDescriptor vehicle) {
            return new Pair(trip.getTripId(), vehicle.getId());
        }
    }

    void check(FeedMessage tripUpdates, FeedMessage vehicles) {
        var updates = tripUpdates.getEntityList().stream()
                .filter(FeedEntity::hasTripUpdate)
                .map(FeedEntity::getTripUpdate)
                .map(update -> Pair.of(update.getTrip(), update.getVehicle()))
                .toList();
        var positions = vehicles.getEntityList().stream()
                .filter(FeedEntity::hasVehicle)
                .map(FeedEntity::getVehicle)
                .map(vehicle -> Pair.of(vehicle.getTrip(), vehicle.getVehicle()))
                .toList();
        if (!updates.isEmpty() && !positions.isEmpty()) {
            missing(updates, positions);
            missing(positions, updates);
            mismatched(updates, positions);
        }
    }

    private void missing(List<Pair> here, List<Pair> there) {
        ids(here, Pair::trip).stream()
                .filter(id -> !ids(there, Pair::trip).contains(id))
                .forEach(id -> findings.addIf(true, Rule.W003, "trip " + id));
        ids(here, Pair::vehicle).stream()
                .filter(id -> !ids(there, Pair::vehicle).contains(id))
                .forEach(id -> findings.addIf(true, Rule.W003, "vehicle " + id));
    }

    private static Set<String> ids(List<Pair> pairs, Function<Pair, String> id) {
        return pairs.stream().map(id).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    private void mismatched(List<Pair> updates, List<Pair> positions) {
        for (var update : updates) {
            for (var position : positions) {
                var told = !update.trip().isEmpty()
                        && !update.vehicle().isEmpty()
                        && !position.trip().isEmpty()
                        && !position.vehicle().isEmpty();
                var oneTrip = update.trip().equals(position.trip());
                var oneVehicle = update.vehicle().equals(position.vehicle());
                findings.addIf(
                        told && oneTrip != oneVehicle && !(oneVehicle && isOneBlock(update.trip(), position.trip())),
                        Rule.E047,
                        update + " and " + position);
            }
        }
    }

    /// A vehicle may be told of two trips that it serves one after the other.
    private boolean isOneBlock(String trip, String other) {
        var block = block(trip);
        return block.isPresent() && block.equals(block(other));
    }

    private Optional<String> block(String trip) {
        return Optional.ofNullable(gtfs.trips().get(trip)).flatMap(KnownGtfs.Trip::block);
    }
}
