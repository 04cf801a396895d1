package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.SightsJson;
import jp.miyamichi.service.planning.ActiveRegion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known of the sights: by the region's table for good, by operators for now.
final class SightsKnown {

    private static final Logger LOG = LoggerFactory.getLogger(SightsKnown.class);

    private final ActiveRegion regions;
    private final Supplier<CounterOffice> counter;
    private final InstantSource clock;

    SightsKnown(ActiveRegion regions, Supplier<CounterOffice> counter, InstantSource clock) {
        this.regions = regions;
        this.counter = counter;
        this.clock = clock;
    }

    /// By the region's clock.
    ZonedDateTime now() {
        return regions.with(
                open -> clock.instant().atZone(open.planner().region().zone()));
    }

    List<Place> sights() {
        return places().stream()
                .filter(place -> place.kind() == Place.Kind.SIGHT)
                .toList();
    }

    /// Where sights are is told also while the database does not answer.
    Optional<SightsJson.Said> said() {
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

    /// The names of the places that are counted, as the region's table has them.
    Map<String, Names> placesCounted() {
        var known = places();
        var names = new HashMap<String, Names>();
        counter.get()
                .evidence()
                .places()
                .forEach((area, id) -> known.stream()
                        .filter(place -> place.id().equals(id))
                        .findFirst()
                        .ifPresent(place -> names.put(area, place.names())));
        return names;
    }

    private List<Place> places() {
        return regions.with(open -> List.copyOf(open.build().places()));
    }
}
