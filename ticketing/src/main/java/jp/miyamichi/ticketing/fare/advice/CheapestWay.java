package jp.miyamichi.ticketing.fare.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Card;
import jp.miyamichi.ticketing.fare.FareMeter;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;

/// Finds the cheapest way through a plan, exactly.
///
/// Outing by outing, every way branches: pay, use a pass in hand, or buy a product and use it at once (buying earlier
/// never helps; of one product a second is bought only when the first is no longer good). Ways that leave the same card
/// and the same passes behind have the same future, so of these only the
/// cheapest goes on. The card belongs to the state because a ride not tapped changes the discount of the next one, and
/// because points pay a whole fare or nothing. For one thread.
final class CheapestWay {

    /// Different states after one outing; some 100 MB at most.
    static final int STATES_MAX = 50_000;

    /// Charges remembered between ways and searches; beyond this many they are worked out anew.
    private static final int CHARGES_MAX = 50_000;

    private final FareMeter meter;
    private final Rider rider;
    private final List<Outing> outings;
    private final Map<Tap, FareMeter.Charged> charges = new HashMap<>();

    private record Tap(int ride, Card card) {}

    CheapestWay(FareMeter meter, Rider rider, List<Outing> outings) {
        this.meter = meter;
        this.rider = rider;
        this.outings = List.copyOf(outings);
    }

    /// The cheapest way. A shop that insists must sell something for the plan.
    Way find(Card card, Shop shop) throws TooManyWays {
        Map<Way.State, Way> ways = new LinkedHashMap<>();
        var start = Way.start(card);
        ways.put(start.state(), start);
        for (var outing : outings) {
            Map<Way.State, Way> next = new LinkedHashMap<>();
            ways.values().stream()
                    .map(way -> way.remembering(essence(way.state(), outing)))
                    .flatMap(way -> branches(way, outing, shop))
                    .forEach(way -> next.merge(way.state(), way, CheapestWay::cheaper));
            if (next.size() > STATES_MAX) {
                throw new TooManyWays(STATES_MAX);
            }
            ways = next;
        }
        return ways.values().stream()
                .filter(way -> !shop.once() || way.bought() == 1)
                .min(Way.CHEAPER_AT_THE_END)
                .orElseThrow();
    }

    private static Way cheaper(Way one, Way other) {
        return Way.CHEAPER.compare(other, one) < 0 ? other : one;
    }

    private Way.State essence(Way.State state, Outing outing) {
        return new Way.State(
                meter.essence(state.card(), outing.planned().at()),
                state.passes().stream().filter(pass -> pass.isGoodAt(outing)).toList(),
                state.mayBuy());
    }

    private Stream<Way> branches(Way way, Outing outing, Shop shop) {
        var branches = new ArrayList<Way>();
        branches.add(pay(way, outing));
        var usable = way.state().passes().stream()
                .filter(pass -> pass.admits(outing))
                .toList();
        usable.stream().map(pass -> way.using(outing, pass)).forEach(branches::add);
        if (way.state().mayBuy()) {
            shop.products().stream()
                    .filter(product ->
                            usable.stream().noneMatch(pass -> pass.product().equals(product)))
                    .forEach(product -> shop.price(product, rider, outing)
                            .map(price -> way.buying(outing, product, price, shop.once()))
                            .ifPresent(branches::add));
        }
        return branches.stream();
    }

    private Way pay(Way way, Outing outing) {
        var card = way.state().card();
        return switch (outing.planned()) {
            case Planned.ByRide(var ride) -> {
                var charged = charge(card, ride, outing);
                yield way.paying(outing, charged.fare().paid(), charged.fare().earned(), charged.card());
            }
            case Planned.Admission admission -> way.paying(outing, admission.yen(), Yen.ZERO, card);
        };
    }

    private FareMeter.Charged charge(Card card, Ride ride, Outing outing) {
        if (charges.size() >= CHARGES_MAX) {
            charges.clear();
        }
        return charges.computeIfAbsent(
                new Tap(outing.index(), card),
                tap -> meter.charge(tap.card(), ride, outing.base().orElseThrow()));
    }
}
