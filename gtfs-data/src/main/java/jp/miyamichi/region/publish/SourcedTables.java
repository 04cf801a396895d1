package jp.miyamichi.region.publish;

import static jp.miyamichi.region.LeftOut.What.FARES;
import static jp.miyamichi.region.LeftOut.What.HEADWAY_LINES;
import static jp.miyamichi.region.LeftOut.What.ON_DEMAND_SERVICES;
import static jp.miyamichi.region.LeftOut.What.ROUTES;
import static jp.miyamichi.region.LeftOut.What.STOPS;
import static jp.miyamichi.region.LeftOut.What.TIMETABLE_TRIPS;
import static jp.miyamichi.region.LeftOut.Why.EMPTY;
import static jp.miyamichi.region.LeftOut.Why.ESTIMATED;
import static jp.miyamichi.region.LeftOut.Why.RESTS_ON_ESTIMATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.tables.AgencyRow;
import jp.miyamichi.region.tables.FareRow;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.HeadwayLine;
import jp.miyamichi.region.tables.OnDemandRow;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.RouteRow;
import jp.miyamichi.region.tables.ServiceDayRow;
import jp.miyamichi.region.tables.StopRow;
import jp.miyamichi.region.tables.TimetableTrip;
import jp.miyamichi.region.tables.Zone;

/// The tables of a feed without every estimated row, and without every row that rests on one: a trip goes with one of
/// its stops, a line with one of its running times, an on-demand service with the outline of its zone. Then what
/// nothing uses any more goes, too.
final class SourcedTables {

    private final RegionTables region;
    private final FeedTables feed;
    private final Tally tally;
    private final Set<String> routes;
    private final Set<String> stops;
    private final Set<String> days;

    private SourcedTables(RegionTables region, FeedTables feed, Tally tally) {
        this.region = region;
        this.feed = feed;
        this.tally = tally;
        this.stops =
                ids(keep(STOPS, feed.stops(), StopRow::id, stop -> stop.fact().estimated(), _ -> false), StopRow::id);
        var agencies = feed.agencies().stream()
                .filter(agency -> !agency.fact().estimated())
                .map(AgencyRow::id)
                .collect(Collectors.toSet());
        this.routes = ids(
                keep(
                        ROUTES,
                        feed.routes(),
                        RouteRow::id,
                        route -> route.fact().estimated(),
                        route -> !agencies.contains(route.agencyId())),
                RouteRow::id);
        this.days = region.serviceDays().stream()
                .filter(day -> !day.fact().estimated())
                .map(ServiceDayRow::id)
                .collect(Collectors.toSet());
    }

    /// What is left of `feed`; `tally` hears what is not.
    static FeedTables of(RegionTables region, FeedTables feed, Tally tally) {
        return new SourcedTables(region, feed, tally).filtered();
    }

    private FeedTables filtered() {
        var trips = keep(
                TIMETABLE_TRIPS,
                feed.trips(),
                TimetableTrip::id,
                trip -> trip.fact().estimated(),
                this::restsOnEstimate);
        var lines =
                keep(HEADWAY_LINES, feed.lines(), HeadwayLine::id, SourcedTables::isEstimated, this::restsOnEstimate);
        var onDemand = keep(
                ON_DEMAND_SERVICES,
                feed.onDemand(),
                service -> service.service().id(),
                SourcedTables::isEstimated,
                this::restsOnEstimate);
        var stopsUsed = stopsUsed(trips, lines);
        var routesUsed = routesUsed(trips, lines, onDemand);
        var routesLeft = used(ROUTES, feed.routes(), RouteRow::id, routes, routesUsed);
        var agenciesUsed = ids(routesLeft, RouteRow::agencyId);
        return new FeedTables(
                feed.id(),
                feed.fileName(),
                feed.agencies().stream()
                        .filter(agency -> agenciesUsed.contains(agency.id()))
                        .toList(),
                routesLeft,
                used(STOPS, feed.stops(), StopRow::id, stops, stopsUsed),
                trips,
                lines,
                fares(stopsUsed, routesUsed),
                onDemand);
    }

    private List<FareRow> fares(Set<String> stopsUsed, Set<String> routesUsed) {
        return keep(
                FARES,
                feed.fares(),
                SourcedTables::nameOf,
                fare -> fare.fact().estimated(),
                fare -> !routesUsed.contains(fare.routeId())
                        || !stopsUsed.containsAll(Stream.of(fare.fromStop(), fare.toStop())
                                .flatMap(stop -> stop.stream())
                                .toList()));
    }

    private static String nameOf(FareRow fare) {
        return fare.routeId()
                + fare.fromStop()
                        .map(from -> " " + from + "–" + fare.toStop().orElse(""))
                        .orElse("");
    }

    private boolean restsOnEstimate(TimetableTrip trip) {
        return !days.contains(trip.serviceId()) || !routes.contains(trip.routeId()) || !stops.containsAll(trip.path());
    }

    private static boolean isEstimated(HeadwayLine line) {
        return line.fact().estimated()
                || line.stops().stream().anyMatch(stop -> stop.fact().estimated());
    }

    private boolean restsOnEstimate(HeadwayLine line) {
        var sure = line.season().isEmpty()
                ? days.contains(line.serviceId())
                : region.seasonsOf(line).stream()
                        .noneMatch(season -> season.fact().estimated());
        return !sure
                || !routes.contains(line.routeId())
                || line.stops().stream().anyMatch(stop -> !stops.contains(stop.stopId()));
    }

    private static boolean isEstimated(OnDemandRow service) {
        return service.fact().estimated()
                || service.window().estimated()
                || service.notice().estimated();
    }

    private boolean restsOnEstimate(OnDemandRow service) {
        var zoneSure = region.zones().stream()
                .filter(zone -> zone.id().equals(service.zoneId()))
                .noneMatch(Zone::approximate);
        return !zoneSure
                || !days.contains(service.serviceId())
                || !routes.contains(service.service().routeId());
    }

    private static Set<String> stopsUsed(List<TimetableTrip> trips, List<HeadwayLine> lines) {
        var used = new HashSet<String>();
        trips.forEach(trip -> trip.calls().forEach(call -> used.add(call.stopId())));
        lines.forEach(line -> line.stops().forEach(stop -> used.add(stop.stopId())));
        return used;
    }

    private static Set<String> routesUsed(
            List<TimetableTrip> trips, List<HeadwayLine> lines, List<OnDemandRow> onDemand) {
        return Stream.of(
                        trips.stream().map(TimetableTrip::routeId),
                        lines.stream().map(HeadwayLine::routeId),
                        onDemand.stream().map(service -> service.service().routeId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /// Rows that are neither estimated nor rest on an estimate.
    private <T> List<T> keep(
            LeftOut.What what, List<T> rows, Function<T, String> id, Predicate<T> estimated, Predicate<T> rests) {
        return rows.stream()
                .filter(row -> {
                    if (estimated.test(row)) {
                        tally.add(what, ESTIMATED, id.apply(row));
                        return false;
                    }
                    if (rests.test(row)) {
                        tally.add(what, RESTS_ON_ESTIMATE, id.apply(row));
                        return false;
                    }
                    return true;
                })
                .toList();
    }

    /// Rows that were kept and are still used.
    private <T> List<T> used(
            LeftOut.What what, List<T> rows, Function<T, String> id, Set<String> kept, Set<String> used) {
        return rows.stream()
                .filter(row -> kept.contains(id.apply(row)))
                .filter(row -> {
                    if (!used.contains(id.apply(row))) {
                        tally.add(what, EMPTY, id.apply(row));
                    }
                    return used.contains(id.apply(row));
                })
                .toList();
    }

    private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }
}
