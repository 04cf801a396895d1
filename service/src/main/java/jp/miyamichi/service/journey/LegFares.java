package jp.miyamichi.service.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.FareAnswer;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Purse;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer;
import jp.miyamichi.ticketing.fare.advice.AdviceRequest;
import jp.miyamichi.ticketing.fare.advice.Adviser;
import jp.miyamichi.ticketing.product.Catalogue;

/// What the legs of a journey cost paid on board, and what would be cheapest.
public final class LegFares {

    /// Community lines on fixed routes are charged as rides of the districts.
    private static final String COMMUNITY = "community:";

    private final Fares fares;
    private final Adviser adviser;

    public LegFares(Fares fares, Catalogue catalogue) {
        this.fares = fares;
        this.adviser = new Adviser(fares, catalogue);
    }

    /// The ride a leg is, for the fare rules; empty on foot and by bicycle.
    static Optional<Ride> ride(LegCheck.Found found, Rider rider) {
        var leg = found.leg();
        return mode(leg)
                .map(mode -> new Ride(
                        mode,
                        leg.from().name(),
                        leg.to().name(),
                        leg.departAt(),
                        leg.arriveAt(),
                        Optional.of(leg.arriveAt()),
                        Optional.ofNullable(found.published().get(rider)).map(Yen::of),
                        false));
    }

    private static Optional<Mode> mode(JourneyLeg leg) {
        var community =
                leg.from().stopId().filter(stop -> stop.startsWith(COMMUNITY)).isPresent();
        return switch (leg.mode()) {
            case WALK, BICYCLE -> Optional.empty();
            case TRAM -> Optional.of(Mode.LRT);
            case BUS -> Optional.of(community ? Mode.ON_DEMAND : Mode.BUS);
            case FLEX -> Optional.of(Mode.ON_DEMAND);
        };
    }

    /// The legs with what each costs the whole party.
    List<JourneyLeg> priced(List<LegCheck.Found> found, Party party, Medium medium) {
        var legs = new ArrayList<JourneyLeg>();
        var adults = paid(found, Rider.ADULT, medium);
        var children = paid(found, Rider.CHILD, medium);
        for (var i = 0; i < found.size(); i++) {
            legs.add(found.get(i).leg().costing(sum(party, adults.get(i), children.get(i))));
        }
        return legs;
    }

    private static OptionalLong sum(Party party, OptionalLong adult, OptionalLong child) {
        if ((party.adults() > 0 && adult.isEmpty()) || (party.children() > 0 && child.isEmpty())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(party.adults() * adult.orElse(0) + party.children() * child.orElse(0));
    }

    /// For each leg what one rider pays; empty where no rule knows it.
    private List<OptionalLong> paid(List<LegCheck.Found> found, Rider rider, Medium medium) {
        var rides = found.stream().flatMap(leg -> ride(leg, rider).stream()).toList();
        var together = fares.price(new FareRequest(rider, medium, Purse.EMPTY, rides));
        var paid = new ArrayList<OptionalLong>();
        var next = 0;
        for (var leg : found) {
            var ride = ride(leg, rider);
            if (ride.isEmpty()) {
                paid.add(OptionalLong.empty());
                continue;
            }
            paid.add(
                    together instanceof FareAnswer.Priced priced
                            ? OptionalLong.of(priced.rides().get(next).paid().amount())
                            : alone(ride.get(), rider, medium));
            next++;
        }
        return paid;
    }

    private OptionalLong alone(Ride ride, Rider rider, Medium medium) {
        return fares.price(new FareRequest(rider, medium, Purse.EMPTY, List.of(ride)))
                        instanceof FareAnswer.Priced priced
                ? OptionalLong.of(priced.total().amount())
                : OptionalLong.empty();
    }

    /// For each kind of rider in the party; nothing where a fare is not known.
    List<Advice> advice(List<LegCheck.Found> found, Party party, Medium medium) {
        var advice = new ArrayList<Advice>();
        for (var rider : List.of(Rider.ADULT, Rider.CHILD)) {
            var rides = found.stream().flatMap(leg -> ride(leg, rider).stream()).toList();
            if (party.paying(rider) > 0 && !rides.isEmpty()) {
                var request = new AdviceRequest(new FareRequest(rider, medium, Purse.EMPTY, rides), List.of());
                if (adviser.advise(request) instanceof AdviceAnswer.Advice best) {
                    advice.add(of(rider, best));
                }
            }
        }
        return advice;
    }

    /// Ways with the fares of their day.
    public FaresInForce inForce() {
        return new FaresInForce(fares);
    }

    /// The cheapest products for all rides of some legs; for each kind of rider, nothing where a fare is not known.
    public List<Advice> forLegs(List<Leg> legs, Party party, Medium medium) {
        var found = legs.stream()
                .filter(Leg.Transit.class::isInstance)
                .map(leg -> LegCheck.found((Leg.Transit) leg))
                .toList();
        return advice(found, party, medium);
    }

    private static Advice of(Rider rider, AdviceAnswer.Advice advice) {
        return new Advice(
                rider,
                advice.payAsYouGo().amount(),
                advice.cheapest().amount(),
                advice.buy().stream().map(purchase -> purchase.product().id()).toList(),
                advice.estimated());
    }
}
