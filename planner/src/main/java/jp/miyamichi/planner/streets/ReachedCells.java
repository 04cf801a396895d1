package jp.miyamichi.planner.streets;

import java.util.Arrays;
import java.util.List;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Envelope;

/// The ground one gets to, as cells of a grid with the time at which the first street in or near them is reached.
///
/// Streets are followed in steps; at each step the cells within half a cell are reached, so that a lone street makes
/// a band of 100 to 200 m. A longer time never takes a cell away, so areas of longer times contain the others.
public final class ReachedCells {

    /// The side of a cell, in metres.
    static final double CELL_METERS = 100;

    private static final double STEP_METERS = CELL_METERS / 2;
    private static final double METERS_PER_DEGREE = 2 * Math.PI * Geo.EARTH_METERS / 360;

    private final double south;
    private final double west;
    private final double cellLat;
    private final double cellLon;
    private final int columns;
    private final int rows;
    private final int[] ticks;

    private ReachedCells(Envelope box) {
        cellLat = CELL_METERS / METERS_PER_DEGREE;
        cellLon = cellLat / Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2));
        // Two cells more on each side: bands reach beyond the streets, and the outermost cells stay empty.
        south = box.getMinY() - 2 * cellLat;
        west = box.getMinX() - 2 * cellLon;
        columns = (int) Math.ceil((box.getMaxX() - west) / cellLon) + 2;
        rows = (int) Math.ceil((box.getMaxY() - south) / cellLat) + 2;
        ticks = new int[columns * rows];
        Arrays.fill(ticks, TimedSearch.NEVER);
    }

    /// One finished search, and the spots it began at.
    public record Reached(TimedStreets streets, TimedSearch search, List<NearestStreets.Spot> spots) {
        public Reached {
            spots = List.copyOf(spots);
        }
    }

    /// What one or more searches have reached within the time; the sooner one counts.
    public static ReachedCells of(List<Reached> searches, int secondsMax) {
        int ticksMax = TimedStreets.TICKS * secondsMax;
        var box = new Envelope();
        for (var reached : searches) {
            cover(box, reached, ticksMax);
        }
        var cells = new ReachedCells(box);
        for (var reached : searches) {
            cells.mark(reached, ticksMax);
        }
        return cells;
    }

    private static void cover(Envelope box, Reached reached, int ticksMax) {
        var streets = reached.streets();
        for (var spot : reached.spots()) {
            box.expandToInclude(NearestStreets.box(streets.lonLat[spot.edge()]));
        }
        for (int v = 0; v < streets.vertexCount(); v++) {
            if (reached.search().ticks(v) <= ticksMax) {
                box.expandToInclude(streets.lon[v], streets.lat[v]);
                for (int e = streets.firstOut[v]; e < streets.firstOut[v + 1]; e++) {
                    box.expandToInclude(NearestStreets.box(streets.lonLat[e]));
                }
            }
        }
    }

    private void mark(Reached reached, int ticksMax) {
        var streets = reached.streets();
        for (var spot : reached.spots()) {
            mark(spot.lat(), spot.lon(), 0);
            follow(streets, spot.edge(), -spot.share() * streets.ticks[spot.edge()], ticksMax);
        }
        for (int v = 0; v < streets.vertexCount(); v++) {
            int start = reached.search().ticks(v);
            if (start <= ticksMax) {
                mark(streets.lat[v], streets.lon[v], start);
                for (int e = streets.firstOut[v]; e < streets.firstOut[v + 1]; e++) {
                    follow(streets, e, start, ticksMax);
                }
            }
        }
    }

    /// Follows an edge from its start, left at `start`; what is passed before time 0 lies behind the traveller.
    private void follow(TimedStreets streets, int edge, double start, int ticksMax) {
        var line = streets.lonLat[edge];
        double perMeter = streets.ticks[edge] / Math.max(0.1, Geo.meters(line));
        double time = start;
        for (int i = 0; i + 3 < line.length; i += 2) {
            double length = Geo.meters(line[i + 1], line[i], line[i + 3], line[i + 2]);
            int steps = (int) Math.ceil(length / STEP_METERS);
            for (int step = 1; step <= steps; step++) {
                double share = step / (double) steps;
                double then = time + share * length * perMeter;
                if (then > ticksMax) {
                    return;
                }
                if (then >= 0) {
                    double lat = line[i + 1] + share * (line[i + 3] - line[i + 1]);
                    double lon = line[i] + share * (line[i + 2] - line[i]);
                    mark(lat, lon, (int) Math.ceil(then));
                }
            }
            time += length * perMeter;
        }
    }

    private void mark(double lat, double lon, int time) {
        double column = (lon - west) / cellLon;
        double row = (lat - south) / cellLat;
        markCell(column, row, time);
        markCell(column - 0.5, row, time);
        markCell(column + 0.5, row, time);
        markCell(column, row - 0.5, time);
        markCell(column, row + 0.5, time);
    }

    private void markCell(double column, double row, int time) {
        int cell = index((int) column, (int) row);
        ticks[cell] = Math.min(ticks[cell], time);
    }

    private int index(int column, int row) {
        return row * columns + column;
    }

    /// The outline of all cells reached within the time: polygons, each an outer ring and its holes.
    public List<List<List<LatLon>>> outline(int secondsMax) {
        int ticksMax = TimedStreets.TICKS * secondsMax;
        var outline = new CellOutline(columns, rows, (column, row) -> ticks[index(column, row)] <= ticksMax);
        return outline.polygons((column, row) -> new LatLon(south + row * cellLat, west + column * cellLon));
    }
}
