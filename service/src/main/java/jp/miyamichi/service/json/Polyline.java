package jp.miyamichi.service.json;

import java.util.List;
import jp.miyamichi.region.LatLon;

/// Points as an encoded polyline of precision 5 (about one metre): the differences between points, five bits a
/// character.
final class Polyline {

    private static final double STEPS_PER_DEGREE = 1e5;
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;
    private static final int FIRST_CHARACTER = 63;

    private Polyline() {}

    static String of(List<LatLon> points) {
        var text = new StringBuilder(points.size() * 6);
        long lat = 0;
        long lon = 0;
        for (var point : points) {
            var nextLat = Math.round(point.lat() * STEPS_PER_DEGREE);
            var nextLon = Math.round(point.lon() * STEPS_PER_DEGREE);
            append(text, nextLat - lat);
            append(text, nextLon - lon);
            lat = nextLat;
            lon = nextLon;
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long difference) {
        var rest = difference < 0 ? ~(difference << 1) : difference << 1;
        while (rest >= MORE) {
            text.append((char) ((MORE | (rest & (MORE - 1))) + FIRST_CHARACTER));
            rest >>= BITS;
        }
        text.append((char) (rest + FIRST_CHARACTER));
    }
}
