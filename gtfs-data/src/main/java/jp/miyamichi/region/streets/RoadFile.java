package jp.miyamichi.region.streets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Envelope;

/// The roads of an `.osm.pbf` inside a rectangle. The file is read twice: for its points, then for its ways.
final class RoadFile {

    private final Path file;
    private final PointsInside points;

    private RoadFile(Path file, PointsInside points) {
        this.file = file;
        this.points = points;
    }

    /// Reads the points; `inside` is in degrees, longitude first.
    static RoadFile open(Path file, Envelope inside) throws IOException {
        var points = new PointsInside(file, inside);
        points.read(file);
        return new RoadFile(file, points);
    }

    /// Calls `road` with the `highway` value and the pieces of each way that lie inside, in the order of the file.
    void forEachRoad(BiConsumer<String, List<LatLon>> road) throws IOException {
        new PbfBlocks() {
            @Override
            void highway(String highway, List<Long> ids) {
                var piece = new ArrayList<LatLon>();
                for (var id : ids) {
                    var index = Arrays.binarySearch(points.ids, 0, points.count, id);
                    if (index >= 0) {
                        piece.add(points.at(index));
                    } else {
                        handOn(highway, piece, road);
                        piece.clear();
                    }
                }
                handOn(highway, piece, road);
            }
        }.read(file);
    }

    private static void handOn(String highway, List<LatLon> piece, BiConsumer<String, List<LatLon>> road) {
        if (piece.size() > 1) {
            road.accept(highway, List.copyOf(piece));
        }
    }

    /// Ids and places of the points inside, by id.
    private static final class PointsInside extends PbfBlocks {
        private final Path file;
        private final Envelope inside;
        private long lastId = Long.MIN_VALUE;
        private int count;
        private long[] ids = new long[1 << 16];
        private double[] degrees = new double[1 << 17];

        PointsInside(Path file, Envelope inside) {
            this.file = file;
            this.inside = inside;
        }

        LatLon at(int index) {
            return new LatLon(degrees[2 * index], degrees[2 * index + 1]);
        }

        @Override
        void point(long id, double lat, double lon) {
            if (id <= lastId) {
                throw new UnusableExtractException(file, "its points are not in order; run `osmium sort` on it");
            }
            lastId = id;
            if (inside.contains(lon, lat)) {
                if (count == ids.length) {
                    ids = Arrays.copyOf(ids, count * 2);
                    degrees = Arrays.copyOf(degrees, count * 4);
                }
                ids[count] = id;
                degrees[2 * count] = lat;
                degrees[2 * count + 1] = lon;
                count++;
            }
        }
    }
}
