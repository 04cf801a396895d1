package jp.miyamichi.service;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.SightsRoutes;
import jp.miyamichi.service.planning.ActiveRegion;

/// What a visitor is shown of the city without an account: its sights, and when it is full there.
record SightsWorld(List<OperationSet> areas) {

    static SightsWorld of(
            Settings settings, InstantSource clock, ActiveRegion regions, Supplier<CounterOffice> counter) {
        var flow = new PublicFlow(() -> counter.get().evidence(), clock, settings.demo());
        return new SightsWorld(List.of(new SightsRoutes(regions, counter, flow, clock, settings.help())));
    }
}
