package jp.miyamichi.service.broadcast.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipInputStream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Call;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Headway;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Stop;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Trip;

/// Reads of a GTFS zip what the rules need. The zip has passed the validator before, so it is well-formed.
public final class GtfsZip {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();

    private final Map<String, byte[]> files = new HashMap<>();

    private GtfsZip(byte[] zip) {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("a published feed cannot be unpacked", broken);
        }
    }

    public static KnownGtfs read(byte[] zip) {
        return new GtfsZip(zip).known();
    }

    private KnownGtfs known() {
        var stops = new HashMap<String, Stop>();
        var outline = new ArrayList<LatLon>();
        for (var row : rows("stops.txt")) {
            var at = point(row, "stop_lat", "stop_lon");
            stops.put(
                    row.getOrDefault("stop_id", ""),
                    new Stop(number(row, "location_type").orElse(0), at));
            outline.add(at);
        }
        var shapes = shapes();
        shapes.values().forEach(outline::addAll);
        files.computeIfPresent("locations.geojson", (_, bytes) -> {
            addZones(bytes, outline);
            return bytes;
        });
        return new KnownGtfs(
                new HashSet<>(column("agency.txt", "agency_id")),
                stops,
                new HashSet<>(column("routes.txt", "route_id")),
                trips(shapes),
                outline);
    }

    private Map<String, Trip> trips(Map<String, List<LatLon>> shapes) {
        var calls = new HashMap<String, List<Call>>();
        for (var row : rows("stop_times.txt")) {
            calls.computeIfAbsent(row.getOrDefault("trip_id", ""), _ -> new ArrayList<>())
                    .add(new Call(
                            number(row, "stop_sequence").orElseThrow(),
                            row.getOrDefault("stop_id", ""),
                            seconds(row, "arrival_time"),
                            seconds(row, "departure_time")));
        }
        calls.values().forEach(list -> list.sort(Comparator.comparingInt(Call::sequence)));
        var headways = new HashMap<String, List<Headway>>();
        for (var row : rows("frequencies.txt")) {
            headways.computeIfAbsent(row.getOrDefault("trip_id", ""), _ -> new ArrayList<>())
                    .add(new Headway(
                            seconds(row, "start_time").orElseThrow(),
                            seconds(row, "end_time").orElseThrow(),
                            number(row, "headway_secs").orElseThrow(),
                            number(row, "exact_times").orElse(0) == 1));
        }
        var trips = new HashMap<String, Trip>();
        for (var row : rows("trips.txt")) {
            var id = row.getOrDefault("trip_id", "");
            trips.put(
                    id,
                    new Trip(
                            row.getOrDefault("route_id", ""),
                            number(row, "direction_id").stream().boxed().findFirst(),
                            text(row, "block_id"),
                            calls.getOrDefault(id, List.of()),
                            headways.getOrDefault(id, List.of()),
                            shapes.getOrDefault(row.getOrDefault("shape_id", ""), List.of())));
        }
        return trips;
    }

    private Map<String, List<LatLon>> shapes() {
        var points = new HashMap<String, List<Map<String, String>>>();
        for (var row : rows("shapes.txt")) {
            points.computeIfAbsent(row.getOrDefault("shape_id", ""), _ -> new ArrayList<>())
                    .add(row);
        }
        var shapes = new HashMap<String, List<LatLon>>();
        points.forEach((id, rows) -> shapes.put(
                id,
                rows.stream()
                        .sorted(Comparator.comparingInt(
                                row -> number(row, "shape_pt_sequence").orElse(0)))
                        .map(row -> point(row, "shape_pt_lat", "shape_pt_lon"))
                        .toList()));
        return shapes;
    }

    private static void addZones(byte[] geoJson, List<LatLon> outline) {
        try {
            new ObjectMapper().readTree(geoJson).findValues("coordinates").forEach(node -> addPoints(node, outline));
        } catch (IOException broken) {
            throw new UncheckedIOException("locations.geojson of a published feed cannot be read", broken);
        }
    }

    private static void addPoints(JsonNode node, List<LatLon> outline) {
        if (node.size() >= 2 && node.get(0).isNumber()) {
            outline.add(new LatLon(node.get(1).asDouble(), node.get(0).asDouble()));
        } else {
            node.forEach(child -> addPoints(child, outline));
        }
    }

    private List<String> column(String file, String column) {
        return rows(file).stream().map(row -> row.getOrDefault(column, "")).toList();
    }

    private List<Map<String, String>> rows(String file) {
        var bytes = Optional.ofNullable(files.get(file));
        if (bytes.isEmpty()) {
            return List.of();
        }
        try (var rows = CSV.readerForMapOf(String.class).with(HEADED).<Map<String, String>>readValues(bytes.get())) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " of a published feed cannot be read", broken);
        }
    }

    private static Optional<String> text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
    }

    private static OptionalInt number(Map<String, String> row, String column) {
        return text(row, column).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static OptionalInt seconds(Map<String, String> row, String column) {
        return text(row, column).map(Times::seconds).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static LatLon point(Map<String, String> row, String lat, String lon) {
        return new LatLon(
                Double.parseDouble(row.getOrDefault(lat, "0")), Double.parseDouble(row.getOrDefault(lon, "0")));
    }
}
