package jp.miyamichi.region.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.miyamichi.region.OnDemandService;

/// The tables of one feed: a folder of the region folder.
public record FeedTables(
        String id,
        String fileName,
        List<AgencyRow> agencies,
        List<RouteRow> routes,
        List<StopRow> stops,
        List<TimetableTrip> trips,
        List<HeadwayLine> lines,
        List<FareRow> fares,
        List<OnDemandRow> onDemand) {

    public FeedTables {
        agencies = List.copyOf(agencies);
        routes = List.copyOf(routes);
        stops = List.copyOf(stops);
        trips = List.copyOf(trips);
        lines = List.copyOf(lines);
        fares = List.copyOf(fares);
        onDemand = List.copyOf(onDemand);
    }

    /// The stop with this id, which must exist: reading the tables has checked every reference.
    public StopRow stop(String stopId) {
        return stops.stream()
                .filter(stop -> stop.id().equals(stopId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("feed " + id + " has no stop " + stopId));
    }

    public List<OnDemandService> onDemandServices() {
        return onDemand.stream().map(OnDemandRow::service).toList();
    }

    /// Stops at which some trip or line calls.
    Set<String> stopsServed() {
        var served = new HashSet<String>();
        trips.forEach(trip -> served.addAll(trip.path()));
        lines.forEach(line -> line.stops().forEach(stop -> served.add(stop.stopId())));
        return served;
    }

    /// The same feed with only the lines that `runs` accepts, and with only the routes, stops and fares they leave.
    FeedTables withLines(Predicate<HeadwayLine> runs) {
        var running = lines.stream().filter(runs).toList();
        var reduced = new FeedTables(id, fileName, agencies, routes, stops, trips, running, fares, onDemand);
        var stopsLeft = reduced.stopsServed();
        var routesLeft = new HashSet<>(Stream.of(
                        trips.stream().map(TimetableTrip::routeId),
                        running.stream().map(HeadwayLine::routeId),
                        onDemand.stream().map(service -> service.service().routeId()))
                .flatMap(ids -> ids)
                .toList());
        return new FeedTables(
                id,
                fileName,
                agencies,
                routes.stream().filter(route -> routesLeft.contains(route.id())).toList(),
                stops.stream().filter(stop -> stopsLeft.contains(stop.id())).toList(),
                trips,
                running,
                fares.stream()
                        .filter(fare -> routesLeft.contains(fare.routeId()))
                        .toList(),
                onDemand);
    }

    Optional<RouteRow> findRoute(String routeId) {
        return routes.stream().filter(route -> route.id().equals(routeId)).findFirst();
    }
}
