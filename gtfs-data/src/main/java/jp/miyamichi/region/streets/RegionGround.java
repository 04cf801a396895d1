package jp.miyamichi.region.streets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;

/// Puts the [Ground] of a region together: from its table `streets.yaml`, its outline, its places and its lines.
public final class RegionGround {

    private static final Set<Place.Kind> HUBS = EnumSet.of(Place.Kind.CIVIC, Place.Kind.STATION);

    private final Path folder;
    private final List<LatLon> outline;
    private final List<Place> places;
    private final List<List<LatLon>> lines;

    /// The parts of a region that streets depend on.
    ///
    /// @param folder the region folder, with `streets.yaml`
    /// @param outline the region's outer ring
    /// @param places towns, stops, stations, facilities and sights
    /// @param lines of the routes; each becomes a secondary road on dry land, and its two ends are hubs
    public RegionGround(Path folder, List<LatLon> outline, List<Place> places, List<List<LatLon>> lines) {
        this.folder = folder;
        this.outline = List.copyOf(outline);
        this.places = List.copyOf(places);
        this.lines = List.copyOf(lines);
    }

    /// Reads the table and answers the ground.
    ///
    /// @throws IOException if `streets.yaml` cannot be read
    /// @throws IllegalArgumentException if it names a place that does not exist
    public Ground read() throws IOException {
        var table = StreetTable.read(folder);
        var towns = points(EnumSet.of(Place.Kind.TOWN));
        var stops = points(EnumSet.of(Place.Kind.STOP));
        var doors = points(EnumSet.complementOf(EnumSet.of(Place.Kind.TOWN, Place.Kind.STOP)));
        var barriers = table.barriers().stream().map(RegionGround::barrier).toList();
        return new Ground(outline, towns, hubs(), stops, doors, corridors(table), barriers, table.seed());
    }

    private List<LatLon> points(Set<Place.Kind> kinds) {
        return places.stream()
                .filter(place -> kinds.contains(place.kind()))
                .map(Place::at)
                .distinct()
                .toList();
    }

    private List<LatLon> hubs() {
        var ends = lines.stream().flatMap(line -> Stream.of(line.getFirst(), line.getLast()));
        return Stream.concat(points(HUBS).stream(), ends).distinct().toList();
    }

    private List<Corridor> corridors(StreetTable table) {
        var corridors = new ArrayList<Corridor>();
        lines.forEach(line -> corridors.add(Corridor.road(line, RoadClass.SECONDARY)));
        table.bridges().forEach(row -> corridors.add(Corridor.bridge(at(row.from()), at(row.to()), row.roadClass())));
        return corridors;
    }

    private LatLon at(String name) {
        return places.stream()
                .filter(place -> place.names().ja().equals(name))
                .findFirst()
                .map(Place::at)
                .orElseThrow(() -> new IllegalArgumentException(folder.resolve(StreetTable.FILE) + ": a bridge ends at "
                        + name + ", which is no place; write a name of the place tables"));
    }

    private static Barrier barrier(StreetTable.BarrierRow row) {
        var line = row.line().stream()
                .map(text -> Arrays.stream(text.split(",", 2))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(degrees -> new LatLon(degrees[0], degrees[1]))
                .toList();
        return new Barrier(line, row.halfWidthMeters());
    }
}
