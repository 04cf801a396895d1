package jp.miyamichi.region.streets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Draws a street network where none is known, and writes it as an OpenStreetMap file.
///
/// The same ground gives the same bytes. Nothing is named, and every way is tagged `source=synthetic`.
public final class SyntheticStreets {

    /// What the tag `source` says on each way.
    public static final String SOURCE = "synthetic";

    private SyntheticStreets() {}

    /// Writes `file` (an `.osm.pbf`) and answers how much was drawn.
    public static Drawn write(Ground ground, Path file) throws IOException {
        var network = draw(ground);
        StreetFile.write(network, file);
        return new Drawn(network.points().size(), network.streets().size());
    }

    static StreetNetwork draw(Ground ground) {
        var terrain = Terrain.of(ground);
        var plane = terrain.plane();
        var random = new SplittableRandom(ground.seed());
        var strokes = new ArrayList<>(Stream.of(
                        new MainRoads(terrain, ground.corridors()).draw(plane.toMeters(ground.hubs()), random),
                        corridors(ground, plane, false),
                        new ResidentialBlocks(terrain, random).draw())
                .flatMap(List::stream)
                .flatMap(stroke ->
                        terrain.onLand(stroke.line()).stream().map(line -> new Stroke(line, stroke.roadClass())))
                .toList());
        strokes.addAll(corridors(ground, plane, true));
        var streets = Crossings.connect(strokes, plane).largestPart();
        return Crossings.connect(withDoorways(streets.strokes(plane), ground, plane), plane);
    }

    /// Doors come last, so that none opens on a street that leads nowhere.
    private static List<Stroke> withDoorways(List<Stroke> streets, Ground ground, LocalPlane plane) {
        var doorways = new Doorways(streets);
        return Stream.of(
                        streets.stream(),
                        doorways.draw(plane.toMeters(ground.stops()), RoadClass.FOOTWAY),
                        doorways.draw(plane.toMeters(ground.places()), RoadClass.SERVICE))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Stroke> corridors(Ground ground, LocalPlane plane, boolean bridges) {
        return ground.corridors().stream()
                .filter(corridor -> corridor.isBridge() == bridges)
                .map(corridor -> new Stroke(plane.line(corridor.line()), corridor.roadClass()))
                .toList();
    }

    /// How much was drawn.
    public record Drawn(int points, int streets) {}
}
