package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;

/// All fare rules of a region, as its folder holds them and as they were changed since.
///
/// @param lrtSince bands approved since, the one of the latest day first; on their days they hold before `lrt`
record FareRules(
        ServiceDays days,
        List<DistanceFares> lrtSince,
        List<DistanceFares> lrt,
        StopDistances lrtDistances,
        List<FlatFare> onDemand,
        List<DaytimeCap> caps,
        List<TransferDiscount> transfers,
        Points points) {

    FareRules {
        lrtSince = List.copyOf(lrtSince);
        lrt = List.copyOf(lrt);
        onDemand = List.copyOf(onDemand);
        caps = List.copyOf(caps);
        transfers = List.copyOf(transfers);
    }

    /// The rule that comes first holds, so the new one goes first: before its day it does not hold at all.
    FareRules withLrtBands(SortedMap<Double, Yen> adultYenUpToKm, Fact fact) {
        var bands = adultYenUpToKm.entrySet().stream()
                .map(band -> new DistanceFares.Band(band.getKey(), band.getValue()))
                .toList();
        var before = lrt.getFirst();
        if (adultYenUpToKm.lastKey() < lrtDistances.furthest()) {
            throw new IllegalArgumentException("the last band must reach " + lrtDistances.furthest()
                    + " km, the longest ride, or some rides have no fare");
        }
        var added =
                new DistanceFares(before.label(), bands, before.halfFor(), before.freeFor(), before.nearEdgeKm(), fact);
        return new FareRules(days, first(added, lrtSince), lrt, lrtDistances, onDemand, caps, transfers, points);
    }

    FareRules withOnDemand(Map<Rider, Yen> yen, Fact fact) {
        var added = new FlatFare(onDemand.getFirst().label(), yen, fact);
        return new FareRules(days, lrtSince, lrt, lrtDistances, first(added, onDemand), caps, transfers, points);
    }

    /// The bands of the light rail that hold on a day.
    Optional<DistanceFares> lrtOn(LocalDate day) {
        return Rule.inForce(Stream.concat(lrtSince.stream(), lrt.stream()).toList(), day, _ -> true);
    }

    private static <R> List<R> first(R added, List<R> before) {
        return Stream.concat(Stream.of(added), before.stream()).toList();
    }

    record Points(List<TransportPoints> transport, List<WelfarePoints> welfare) {

        Points {
            transport = List.copyOf(transport);
            welfare = List.copyOf(welfare);
        }
    }
}
