package jp.miyamichi.planner.streets;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import jp.miyamichi.region.LatLon;

/// Edges by where they are: a grid of cells, each listing the edges whose box touches it.
final class EdgeGrid {

    /// About 200 m; an edge seldom spans more than four cells.
    private static final double CELL_DEGREES = 0.002;

    private static final int[] NONE = {};

    private final double[][] lonLat;
    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    private final int[][] cells;

    EdgeGrid(StreetNetwork network, IntPredicate wanted) {
        lonLat = network.lonLat;
        west = Arrays.stream(network.lon).min().orElse(0);
        south = Arrays.stream(network.lat).min().orElse(0);
        columns = cell(Arrays.stream(network.lon).max().orElse(0) - west) + 1;
        rows = cell(Arrays.stream(network.lat).max().orElse(0) - south) + 1;
        cells = new int[columns * rows][];
        Arrays.fill(cells, NONE);
        for (int edge = 0; edge < network.edgeCount(); edge++) {
            if (wanted.test(edge)) {
                add(edge, Box.of(lonLat[edge]));
            }
        }
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees / CELL_DEGREES);
    }

    private void add(int edge, Box box) {
        for (int row = row(box.south); row <= row(box.north); row++) {
            for (int column = column(box.west); column <= column(box.east); column++) {
                var before = cells[row * columns + column];
                var after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = edge;
                cells[row * columns + column] = after;
            }
        }
    }

    private int row(double lat) {
        return Math.clamp(cell(lat - south), 0, rows - 1);
    }

    private int column(double lon) {
        return Math.clamp(cell(lon - west), 0, columns - 1);
    }

    /// Calls back once for every edge whose box touches the box around a point.
    void edgesAround(LatLon point, double lonRadius, double latRadius, IntConsumer edges) {
        var around = new Box(
                point.lon() - lonRadius, point.lat() - latRadius, point.lon() + lonRadius, point.lat() + latRadius);
        int firstRow = row(around.south);
        int firstColumn = column(around.west);
        for (int row = firstRow; row <= row(around.north); row++) {
            for (int column = firstColumn; column <= column(around.east); column++) {
                for (int edge : cells[row * columns + column]) {
                    var box = Box.of(lonLat[edge]);
                    boolean firstCell = row == Math.max(firstRow, row(box.south))
                            && column == Math.max(firstColumn, column(box.west));
                    if (firstCell && box.touches(around)) {
                        edges.accept(edge);
                    }
                }
            }
        }
    }

    private record Box(double west, double south, double east, double north) {

        static Box of(double[] lonLat) {
            double west = lonLat[0];
            double south = lonLat[1];
            double east = west;
            double north = south;
            for (int i = 2; i < lonLat.length; i += 2) {
                west = Math.min(west, lonLat[i]);
                east = Math.max(east, lonLat[i]);
                south = Math.min(south, lonLat[i + 1]);
                north = Math.max(north, lonLat[i + 1]);
            }
            return new Box(west, south, east, north);
        }

        boolean touches(Box other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }
    }
}
