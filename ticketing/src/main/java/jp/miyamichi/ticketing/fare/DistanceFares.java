package jp.miyamichi.ticketing.fare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// Fares by distance bands.
///
/// @param bands by rising distance
/// @param halfFor who pays half, rounded up to 10 yen; `freeFor` who pays nothing; all others pay the adult fare
/// @param nearEdgeKm distances are computed, so a pair this close to the edge of a band may belong to the next one
record DistanceFares(
        Label label, List<Band> bands, Set<Rider> halfFor, Set<Rider> freeFor, double nearEdgeKm, Fact fact)
        implements Rule {

    DistanceFares {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("bands: give at least one");
        }
        for (var i = 1; i < bands.size(); i++) {
            if (bands.get(i).upToKm() <= bands.get(i - 1).upToKm()) {
                throw new IllegalArgumentException("bands: " + bands.get(i).upToKm() + " km must come before "
                        + bands.get(i - 1).upToKm() + " km");
            }
        }
        if (!(nearEdgeKm >= 0)) {
            throw new IllegalArgumentException("nearEdgeKm must not be negative: " + nearEdgeKm);
        }
        halfFor = Set.copyOf(halfFor);
        freeFor = Set.copyOf(freeFor);
    }

    /// Up to this distance, the edge included, an adult pays this much.
    record Band(double upToKm, Yen adultYen) {}

    Optional<Band> band(double km) {
        return bands.stream().filter(band -> km <= band.upToKm()).findFirst();
    }

    boolean isNearEdge(double km) {
        return bands.stream().anyMatch(band -> Math.abs(km - band.upToKm()) <= nearEdgeKm);
    }

    Yen shareOf(Rider rider, Yen adultYen) {
        if (freeFor.contains(rider)) {
            return Yen.ZERO;
        }
        return halfFor.contains(rider) ? adultYen.halfRoundedUpToTen() : adultYen;
    }
}
