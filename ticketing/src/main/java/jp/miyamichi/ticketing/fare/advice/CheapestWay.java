package jp.miyamichi.ticketing.fare.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Card;
import jp.miyamichi.ticketing.fare.FareMeter;
import jp.miyamichi.ticketing.fare.Rider;

/// Finds the cheapest way through a plan, exactly.
///
/// Outing by outing, every way branches: pay, use a pass in hand, or buy a product and use it at once (buying earlier
/// never helps). Ways that leave the same card and the same passes behind have the same future, so of these only the
/// cheapest goes on. The card belongs to the state because a ride not tapped changes the discount of the next one, and
/// because points pay a whole fare or nothing.
final class CheapestWay {

    /// Different states after one outing; some 100 MB at most.
    static final int STATES_MAX = 50_000;

    private final FareMeter meter;
    private final Rider rider;
    private final List<Outing> outings;

    CheapestWay(FareMeter meter, Rider rider, List<Outing> outings) {
        this.meter = meter;
        this.rider = rider;
        this.outings = List.copyOf(outings);
    }

    /// The cheapest way, or empty where there are more than [#STATES_MAX] states.
    ///
    /// @param held passes in hand from the start, already paid for
    /// @param offers products that may be bought on the way
    Optional<Way> find(Card card, List<Pass> held, List<Product> offers) {
        Map<Way.State, Way> ways = new LinkedHashMap<>();
        var start = Way.start(card, held);
        ways.put(start.state(), start);
        for (var outing : outings) {
            Map<Way.State, Way> next = new LinkedHashMap<>();
            ways.values().stream()
                    .map(way -> way.remembering(essence(way.state(), outing)))
                    .flatMap(way -> branches(way, outing, offers))
                    .forEach(way -> next.merge(way.state(), way, CheapestWay::cheaper));
            if (next.size() > STATES_MAX) {
                return Optional.empty();
            }
            ways = next;
        }
        return ways.values().stream().min(Way.CHEAPER_AT_THE_END);
    }

    private static Way cheaper(Way one, Way other) {
        return Way.CHEAPER.compare(other, one) < 0 ? other : one;
    }

    private Way.State essence(Way.State state, Outing outing) {
        return new Way.State(
                meter.essence(state.card(), outing.planned().at()),
                state.passes().stream()
                        .filter(pass -> pass.isWorthKeeping(outing))
                        .toList());
    }

    private Stream<Way> branches(Way way, Outing outing, List<Product> offers) {
        var branches = new ArrayList<Way>();
        branches.add(pay(way, outing));
        var usable = way.state().passes().stream()
                .filter(pass -> pass.admits(outing))
                .toList();
        usable.stream().map(pass -> way.using(outing, pass)).forEach(branches::add);
        for (var product : offers) {
            if (product.covers(outing.planned())
                    && usable.stream().noneMatch(pass -> pass.product().equals(product))) {
                product.price(rider, outing.day()).ifPresent(price -> branches.add(way.buying(outing, product, price)));
            }
        }
        return branches.stream();
    }

    private Way pay(Way way, Outing outing) {
        var card = way.state().card();
        return switch (outing.planned()) {
            case Planned.ByRide(var ride) -> {
                var charged = meter.charge(card, ride, outing.base().orElseThrow());
                yield way.paying(outing, charged.fare().paid(), charged.fare().earned(), charged.card());
            }
            case Planned.Admission admission -> way.paying(outing, admission.yen(), Yen.ZERO, card);
        };
    }
}
