package jp.miyamichi.ticketing.fare;

import java.util.Comparator;
import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What a ride between two stops of the light rail costs, either way.
///
/// @param number of the stop of the lower number, and of the other, as the operator counts them
/// @param estimated where the distance is so close to the edge of a band that the next one may hold
public record LrtPair(int number, int otherNumber, Label stop, Label other, double km, Yen yen, boolean estimated) {

    /// In the order of the line.
    static List<LrtPair> all(DistanceFares fares, StopDistances distances, Rider rider) {
        return distances.km().entrySet().stream()
                .flatMap(pair -> fares.band(pair.getValue()).stream()
                        .map(band -> new LrtPair(
                                pair.getKey().low(),
                                pair.getKey().high(),
                                distances.name(pair.getKey().low()),
                                distances.name(pair.getKey().high()),
                                pair.getValue(),
                                fares.shareOf(rider, band.adultYen()),
                                fares.isNearEdge(pair.getValue()))))
                .sorted(Comparator.comparingInt(LrtPair::number).thenComparingInt(LrtPair::otherNumber))
                .toList();
    }
}
