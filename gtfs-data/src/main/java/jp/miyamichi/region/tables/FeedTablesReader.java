package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.miyamichi.region.BadTableException;

/// Reads the folder of one feed. Timetables, headway lines, fares and on-demand services may each be absent.
final class FeedTablesReader {

    private final TableFolder tables;
    private final List<Zone> zones;

    FeedTablesReader(TableFolder tables, List<Zone> zones) {
        this.tables = tables;
        this.zones = zones;
    }

    FeedTables read(RegionHead.Feed feed) {
        var folder = feed.id() + "/";
        var stops = rows(folder + "stops.csv", StopRow::of, "stop_id", "code", "name", "kana", "en", "lat", "lon");
        var onDemand = onDemand(feed);
        return new FeedTables(
                feed.id(),
                feed.file(),
                required(folder + "agencies.csv", AgencyRow::of, "agency_id", "name", "kana", "en", "url"),
                routes(folder, onDemand),
                stops,
                timetable(folder + "timetable.csv", stops),
                lines(folder),
                fares(folder, onDemand),
                onDemand);
    }

    private List<RouteRow> routes(String folder, List<OnDemandRow> onDemand) {
        var routes = rows(
                folder + "routes.csv",
                RouteRow::of,
                "route_id",
                "agency_id",
                "short_name",
                "long_name",
                "kana",
                "en",
                "type",
                "hail",
                "revised_on");
        return Stream.concat(routes.stream(), onDemand.stream().map(OnDemandRow::route))
                .toList();
    }

    private List<FareRow> fares(String folder, List<OnDemandRow> onDemand) {
        var fares = rows(
                folder + "fares.csv",
                FareRow::of,
                "route_id",
                "from_stop",
                "to_stop",
                "adult_yen",
                "child_yen",
                "disabled_yen");
        return Stream.concat(fares.stream(), onDemand.stream().flatMap(service -> service.fare().stream()))
                .toList();
    }

    private List<TimetableTrip> timetable(String name, List<StopRow> stops) {
        if (!tables.has(name)) {
            return List.of();
        }
        var stopIds = stops.stream().map(StopRow::id).toList();
        var rows = tables.wideRows(name);
        for (var column :
                rows.isEmpty() ? List.<String>of() : rows.getFirst().cells().keySet()) {
            if (!TimetableTrip.COLUMNS.contains(column) && !stopIds.contains(column)) {
                throw new BadTableException(tables.file(name), 1, "column '" + column + "' is not a stop of stops.csv");
            }
        }
        return rows.stream().map(row -> TimetableTrip.of(row, stopIds)).toList();
    }

    private List<HeadwayLine> lines(String folder) {
        if (!tables.has(folder + "lines.csv")) {
            return List.of();
        }
        var stops = tables.rows(folder + "line_stops.csv", "line_id", "stop_id", "minutes");
        return rows(
                folder + "lines.csv",
                row -> HeadwayLine.of(row, stops),
                "line_id",
                "route_id",
                "service_id",
                "first",
                "last",
                "headway_minutes",
                "both_ways",
                "season");
    }

    private List<OnDemandRow> onDemand(RegionHead.Feed feed) {
        var name = feed.id() + "/services.yaml";
        if (!tables.has(name)) {
            return List.of();
        }
        return YamlFile.read(tables.file(name), new TypeReference<List<OnDemandRow.Written>>() {}).stream()
                .map(written -> written.row(feed.id(), zone(name, written)))
                .toList();
    }

    private Zone zone(String name, OnDemandRow.Written written) {
        return zones.stream()
                .filter(zone -> zone.id().equals(written.zone()))
                .findFirst()
                .orElseThrow(() -> new BadTableException(
                        tables.file(name), written.id() + ": zone " + written.zone() + " is not in zones.geojson"));
    }

    private <T> List<T> rows(String name, Function<Row, T> reader, String... columns) {
        return tables.has(name) ? required(name, reader, columns) : List.of();
    }

    private <T> List<T> required(String name, Function<Row, T> reader, String... columns) {
        return tables.rows(name, columns).stream().map(reader).toList();
    }
}
