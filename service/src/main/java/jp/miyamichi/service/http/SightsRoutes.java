package jp.miyamichi.service.http;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.json.FlowJson;
import jp.miyamichi.service.json.SightsJson;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.wording.HelpLine;

/// The operations of `openapi-sights.yaml`: what visitors may see, and when it is full there.
public final class SightsRoutes implements OperationSet {

    private final SightsKnown known;
    private final PublicFlow flow;
    private final BusyHoursRoute busy;

    /// @param help the telephone where a person answers
    public SightsRoutes(
            ActiveRegion regions,
            Supplier<CounterOffice> counter,
            PublicFlow flow,
            InstantSource clock,
            Optional<HelpLine> help) {
        this.known = new SightsKnown(regions, counter, clock);
        this.flow = flow;
        this.busy = new BusyHoursRoute(known, flow, help);
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("sights", this::sights, "hourlyFlow", this::hourly, "busyHoursPage", busy);
    }

    private Reply sights(Query query) {
        return Reply.json(new SightsJson(known.sights(), known.said(), known.now()))
                .with("Cache-Control", "public, max-age=30");
    }

    private Reply hourly(Query query) {
        var months = flow.months();
        var month = query.find("month").map(SightsRoutes::month).orElse(months.getFirst());
        var shown = flow.of(month)
                .orElseThrow(() -> Problem.in(
                                "month",
                                "month must be from " + months.getLast() + " to " + months.getFirst()
                                        + ": others are not shown, or not yet.")
                        .refusal());
        return Reply.json(new FlowJson(
                        shown,
                        months,
                        flow.isMadeUp(),
                        known.placesCounted(),
                        known.now().getZone()))
                .with("Cache-Control", "public, max-age=60");
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            throw Problem.in("month", "month must be a month such as 2026-10.").refusal();
        }
    }
}
