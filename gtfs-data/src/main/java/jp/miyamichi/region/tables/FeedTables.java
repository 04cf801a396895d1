package jp.miyamichi.region.tables;

import java.util.List;
import java.util.Optional;
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
        return findStop(stopId)
                .orElseThrow(() -> new IllegalArgumentException("feed " + id + " has no stop " + stopId));
    }

    Optional<StopRow> findStop(String stopId) {
        return stops.stream().filter(stop -> stop.id().equals(stopId)).findFirst();
    }

    public List<OnDemandService> onDemandServices() {
        return onDemand.stream().map(OnDemandRow::service).toList();
    }
}
