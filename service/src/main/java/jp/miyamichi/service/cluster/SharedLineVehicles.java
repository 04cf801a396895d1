package jp.miyamichi.service.cluster;

import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.service.broadcast.LineVehicle;
import jp.miyamichi.service.broadcast.LineVehicles;

/// For every node, whichever of them the vehicle told. Lost, it is told anew with the next position.
public final class SharedLineVehicles implements LineVehicles {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final IMap<String, LineVehicle> vehicles;

    public SharedLineVehicles(ClusterNode cluster) {
        this.vehicles = cluster.hazelcast().getMap("line-vehicles");
    }

    @Override
    public void seen(LineVehicle vehicle) {
        var before = vehicles.get(vehicle.id());
        if (before == null || !before.seenAt().isAfter(vehicle.seenAt())) {
            vehicles.set(vehicle.id(), vehicle, KEPT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public Collection<LineVehicle> all() {
        return List.copyOf(vehicles.values());
    }
}
