package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.Alert.Effect;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.region.LatLon;

/// Where vehicles are.
final class VehicleRules {

    private static final float SPEED_MAX = 26;

    /// A mile.
    private static final double AREA_METERS = 1_609;

    private static final double WAY_METERS = 200;

    private final KnownGtfs gtfs;
    private final Findings findings;
    private final Set<String> detours;

    VehicleRules(KnownGtfs gtfs, Findings findings, FeedMessage alerts) {
        this.gtfs = gtfs;
        this.findings = findings;
        this.detours = alerts.getEntityList().stream()
                .map(FeedEntity::getAlert)
                .filter(alert -> alert.getEffect() == Effect.DETOUR)
                .flatMap(alert -> alert.getInformedEntityList().stream())
                .map(subject -> subject.getTrip().getTripId())
                .collect(Collectors.toSet());
    }

    void check(FeedMessage message) {
        var ids = new HashSet<String>();
        for (var entity : message.getEntityList()) {
            if (entity.hasVehicle()) {
                var vehicle = entity.getVehicle();
                var id = vehicle.getVehicle().getId();
                findings.addIf(id.isEmpty(), Rule.W002, entity.getId());
                findings.addIf(!id.isEmpty() && !ids.add(id), Rule.E052, id);
                check(entity.getId(), vehicle);
            }
        }
    }

    private void check(String where, VehiclePosition vehicle) {
        if (vehicle.hasStopId()) {
            var stop = Optional.ofNullable(gtfs.stops().get(vehicle.getStopId()));
            findings.addIf(stop.isEmpty(), Rule.E011, where + " at " + vehicle.getStopId());
            findings.addIf(stop.filter(at -> at.locationType() != 0).isPresent(), Rule.E015, where);
        }
        if (!vehicle.hasPosition()) {
            return;
        }
        var position = vehicle.getPosition();
        findings.addIf(position.getSpeed() > SPEED_MAX, Rule.W004, where + " " + position.getSpeed() + " m/s");
        findings.addIf(
                position.hasBearing() && !(position.getBearing() >= 0 && position.getBearing() <= 360),
                Rule.E027,
                where + " " + position.getBearing());
        var at = point(position);
        findings.addIf(at.isEmpty(), Rule.E026, where);
        at.ifPresent(point -> checkPlace(where, vehicle, point));
    }

    private void checkPlace(String where, VehiclePosition vehicle, LatLon at) {
        findings.addIf(!gtfs.outline().isEmpty() && !isInArea(at), Rule.E028, where);
        var way = Optional.ofNullable(gtfs.trips().get(vehicle.getTrip().getTripId()))
                .map(KnownGtfs.Trip::shape)
                .orElse(List.of());
        var excused = detours.contains(vehicle.getTrip().getTripId());
        findings.addIf(!way.isEmpty() && !excused && metersTo(way, at) > WAY_METERS, Rule.E029, where);
    }

    private static Optional<LatLon> point(Position position) {
        var onEarth = Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180;
        return onEarth ? Optional.of(new LatLon(position.getLatitude(), position.getLongitude())) : Optional.empty();
    }

    /// In the box around everything the timetable names, a mile wider.
    private boolean isInArea(LatLon at) {
        var lats = gtfs.outline().stream().mapToDouble(LatLon::lat).summaryStatistics();
        var lons = gtfs.outline().stream().mapToDouble(LatLon::lon).summaryStatistics();
        var nearest = new LatLon(
                Math.clamp(at.lat(), lats.getMin(), lats.getMax()), Math.clamp(at.lon(), lons.getMin(), lons.getMax()));
        return nearest.metersTo(at) <= AREA_METERS;
    }

    private static double metersTo(List<LatLon> way, LatLon at) {
        var least = way.getFirst().metersTo(at);
        for (int i = 1; i < way.size(); i++) {
            least = Math.min(least, metersTo(way.get(i - 1), way.get(i), at));
        }
        return least;
    }

    /// To the nearest point between two points, on a plane of the latitude of `at`.
    private static double metersTo(LatLon a, LatLon b, LatLon at) {
        var shrink = Math.cos(Math.toRadians(at.lat()));
        var dx = (b.lon() - a.lon()) * shrink;
        var dy = b.lat() - a.lat();
        var length = dx * dx + dy * dy;
        var along = length == 0
                ? 0
                : Math.clamp(((at.lon() - a.lon()) * shrink * dx + (at.lat() - a.lat()) * dy) / length, 0.0, 1.0);
        return new LatLon(a.lat() + along * dy, a.lon() + along * (b.lon() - a.lon())).metersTo(at);
    }
}
