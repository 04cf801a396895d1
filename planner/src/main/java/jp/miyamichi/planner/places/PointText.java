package jp.miyamichi.planner.places;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.miyamichi.region.LatLon;

/// Reads a point written as `lat,lon` in degrees: at most 90 and 180 either way, up to ten decimals, no exponent.
final class PointText {

    private static final Pattern POINT =
            Pattern.compile("\\s*([-+]?\\d{1,2}(?:\\.\\d{1,10})?)\\s*,\\s*([-+]?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");

    private PointText() {}

    static Optional<LatLon> parse(String text) {
        if (text.length() > PlaceSearch.TEXT_LENGTH_MAX) {
            return Optional.empty();
        }
        var point = POINT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!point.matches()) {
            return Optional.empty();
        }
        var lat = Double.parseDouble(point.group(1));
        var lon = Double.parseDouble(point.group(2));
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? Optional.of(new LatLon(lat, lon)) : Optional.empty();
    }
}
