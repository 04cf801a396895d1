package jp.miyamichi.ticketing.fare;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;

/// The distance bands of the light rail, as they hold on some day.
///
/// @param adultYenUpToKm what an adult pays up to each distance in kilometres
/// @param halfFor who pays half, rounded up to 10 yen; `freeFor` who pays nothing
/// @param reachKm how far the two stops furthest apart are; the last band reaches at least so far
/// @param approvedSince whether they were approved after the region's tables were written
public record LrtBands(
        SortedMap<Double, Yen> adultYenUpToKm,
        Set<Rider> halfFor,
        Set<Rider> freeFor,
        double reachKm,
        boolean approvedSince,
        Fact fact) {

    public LrtBands {
        adultYenUpToKm = Collections.unmodifiableSortedMap(new TreeMap<>(adultYenUpToKm));
        halfFor = Set.copyOf(halfFor);
        freeFor = Set.copyOf(freeFor);
    }

    static LrtBands of(DistanceFares fares, FareRules rules) {
        var yen = new TreeMap<Double, Yen>();
        fares.bands().forEach(band -> yen.put(band.upToKm(), band.adultYen()));
        return new LrtBands(
                yen,
                fares.halfFor(),
                fares.freeFor(),
                rules.lrtDistances().furthest(),
                rules.lrtSince().contains(fares),
                fares.fact());
    }
}
