package jp.miyamichi.service.http;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.json.FlowJson;
import jp.miyamichi.service.json.SightsJson;
import jp.miyamichi.service.planning.ActiveRegion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operations of `openapi-sights.yaml`: what visitors may see, and when it is full there.
public final class SightsRoutes implements OperationSet {

    private static final Logger LOG = LoggerFactory.getLogger(SightsRoutes.class);

    private final ActiveRegion regions;
    private final Supplier<CounterOffice> counter;
    private final PublicFlow flow;
    private final InstantSource clock;

    public SightsRoutes(ActiveRegion regions, Supplier<CounterOffice> counter, PublicFlow flow, InstantSource clock) {
        this.regions = regions;
        this.counter = counter;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("sights", this::sights, "hourlyFlow", this::hourly);
    }

    private Reply sights(Query query) {
        var said = said();
        return regions.with(open -> Reply.json(new SightsJson(
                        open.build().places().stream()
                                .filter(place -> place.kind() == Place.Kind.SIGHT)
                                .toList(),
                        said,
                        clock.instant().atZone(open.planner().region().zone()))))
                .with("Cache-Control", "public, max-age=30");
    }

    /// Where sights are is told also while the database does not answer.
    private Optional<SightsJson.Said> said() {
        try {
            var office = counter.get();
            var now = office.clock().instant();
            return Optional.of(new SightsJson.Said(
                    office.crowding().at(now), office.coupons().on(office.days().of(now))));
        } catch (RuntimeException lost) {
            LOG.debug("no crowding and coupons for sights cause={}", lost.toString());
            return Optional.empty();
        }
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
        return Reply.json(new FlowJson(shown, months, flow.isMadeUp(), places()))
                .with("Cache-Control", "public, max-age=60");
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            throw Problem.in("month", "month must be a month such as 2026-10.").refusal();
        }
    }

    /// The names of the places that are counted, as the region's table has them.
    private Map<String, Names> places() {
        var places = counter.get().evidence().places();
        var known = regions.with(open -> List.copyOf(open.build().places()));
        var names = new HashMap<String, Names>();
        places.forEach((area, id) -> known.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .ifPresent(place -> names.put(area, place.names())));
        return names;
    }
}
