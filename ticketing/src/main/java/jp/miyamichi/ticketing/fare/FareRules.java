package jp.miyamichi.ticketing.fare;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;

/// All fare rules of a region, as its folder holds them.
record FareRules(
        ServiceDays days,
        List<DistanceFares> lrt,
        StopDistances lrtDistances,
        List<FlatFare> onDemand,
        List<DaytimeCap> caps,
        List<TransferDiscount> transfers,
        Points points) {

    FareRules {
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
        var furthest = before.bands().getLast().upToKm();
        if (adultYenUpToKm.lastKey() < furthest) {
            throw new IllegalArgumentException(
                    "bands must reach " + furthest + " km as now, or some rides have no fare");
        }
        var added =
                new DistanceFares(before.label(), bands, before.halfFor(), before.freeFor(), before.nearEdgeKm(), fact);
        return new FareRules(days, first(added, lrt), lrtDistances, onDemand, caps, transfers, points);
    }

    FareRules withOnDemand(Map<Rider, Yen> yen, Fact fact) {
        var added = new FlatFare(onDemand.getFirst().label(), yen, fact);
        return new FareRules(days, lrt, lrtDistances, first(added, onDemand), caps, transfers, points);
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
