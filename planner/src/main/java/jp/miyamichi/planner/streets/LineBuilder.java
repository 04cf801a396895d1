package jp.miyamichi.planner.streets;

import java.util.Arrays;

/// Joins the lines of edges to one, without repeating the points where they meet.
final class LineBuilder {

    private double[] lonLat = new double[64];
    private int size;

    void addAll(double[] line) {
        for (int i = 0; i + 1 < line.length; i += 2) {
            add(line[i], line[i + 1]);
        }
    }

    /// From the start of a line to a point within one of its segments.
    void addUntil(double[] line, int segment, double lon, double lat) {
        for (int i = 0; i <= 2 * segment; i += 2) {
            add(line[i], line[i + 1]);
        }
        add(lon, lat);
    }

    /// From a point within a segment of a line to the line's end.
    void addFrom(double[] line, int segment, double lon, double lat) {
        add(lon, lat);
        for (int i = 2 * segment + 2; i + 1 < line.length; i += 2) {
            add(line[i], line[i + 1]);
        }
    }

    void addBetween(double[] line, StreetLink.OnEdge from, StreetLink.OnEdge to) {
        add(from.lon(), from.lat());
        for (int i = 2 * from.segment() + 2; i <= 2 * to.segment(); i += 2) {
            add(line[i], line[i + 1]);
        }
        add(to.lon(), to.lat());
    }

    /// A way that only touches a vertex is a point.
    void addPoint(double lon, double lat, boolean wanted) {
        if (wanted && size == 0) {
            add(lon, lat);
        }
    }

    private void add(double lon, double lat) {
        if (size > 0 && lonLat[size - 2] == lon && lonLat[size - 1] == lat) {
            return;
        }
        if (size == lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, 2 * size);
        }
        lonLat[size++] = lon;
        lonLat[size++] = lat;
    }

    double[] toArray() {
        return Arrays.copyOf(lonLat, size);
    }
}
