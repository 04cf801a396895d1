package jp.miyamichi.ticketing.fare;

import java.util.List;

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

    record Points(List<TransportPoints> transport, List<WelfarePoints> welfare) {

        Points {
            transport = List.copyOf(transport);
            welfare = List.copyOf(welfare);
        }
    }
}
