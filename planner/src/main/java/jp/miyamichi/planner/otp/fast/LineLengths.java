package jp.miyamichi.planner.otp.fast;

import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;
import org.opentripplanner.street.geometry.SphericalDistanceLibrary;

/// How far along its line each stop of a pattern is.
final class LineLengths {

    private final double[][] metersToStop;

    /// A pattern that runs by headway only has no trip to ask for its shape, hence the deprecated way.
    @SuppressWarnings("deprecation")
    LineLengths(List<TripPatternForDates> patterns) {
        int last = patterns.stream()
                .mapToInt(TripPatternForDates::patternIndex)
                .max()
                .orElse(-1);
        metersToStop = new double[last + 1][];
        for (var pattern : patterns) {
            var original = pattern.getTripPattern().getPattern();
            var meters = new double[pattern.numberOfStopsInPattern()];
            for (int i = 1; i < meters.length; i++) {
                LineString hop = original.getHopGeometry(i - 1);
                meters[i] = meters[i - 1] + SphericalDistanceLibrary.length(hop);
            }
            metersToStop[pattern.patternIndex()] = meters;
        }
    }

    double meters(int pattern, int boardPosition, int alightPosition) {
        var meters = metersToStop[pattern];
        return meters[alightPosition] - meters[boardPosition];
    }
}
