package jp.miyamichi.planner.otp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.opentripplanner.core.model.id.FeedScopedId;

/// The region's on-demand services: which flex route belongs to which, whom it is for, and where it runs.
final class OnDemandServices {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<FeedScopedId, Service> byRoute;

    OnDemandServices(RegionBuild region) {
        byRoute = region.onDemandServices().stream()
                .map(Service::of)
                .collect(Collectors.toUnmodifiableMap(Service::route, Function.identity()));
    }

    Optional<OnDemandService> of(FeedScopedId route) {
        return Optional.ofNullable(byRoute.get(route)).map(Service::service);
    }

    /// A service without a district is for anyone; else only for who is registered there.
    static boolean isFor(OnDemandService service, ItineraryRequest wish) {
        return service.district().isEmpty() || service.district().equals(wish.residentOf());
    }

    /// Services that might carry this wish: they run at its start or at its end.
    Collection<Service> near(ItineraryRequest wish) {
        return byRoute.values().stream()
                .filter(service -> service.reaches(wish.from()) || service.reaches(wish.to()))
                .toList();
    }

    List<FeedScopedId> routesExcept(Collection<Service> wanted) {
        return byRoute.values().stream()
                .filter(service -> !wanted.contains(service))
                .map(Service::route)
                .toList();
    }

    boolean isEmpty() {
        return byRoute.isEmpty();
    }

    record Service(OnDemandService service, FeedScopedId route, Optional<Polygon> zone) {

        /// A ride may end at a stop a short walk from the zone.
        private static final double AROUND_DEGREES = 0.005;

        static Service of(OnDemandService service) {
            var ring = service.zone().stream()
                    .map(point -> new Coordinate(point.lon(), point.lat()))
                    .toArray(Coordinate[]::new);
            var zone = ring.length < 4 ? Optional.<Polygon>empty() : Optional.of(GEOMETRY.createPolygon(ring));
            return new Service(service, new FeedScopedId(service.feedId(), service.routeId()), zone);
        }

        /// Where no zone is told, the service may run anywhere; OpenTripPlanner knows its stops.
        boolean reaches(Location location) {
            var point = GEOMETRY.createPoint(
                    new Coordinate(location.at().lon(), location.at().lat()));
            return zone.isEmpty() || zone.get().isWithinDistance(point, AROUND_DEGREES);
        }
    }
}
