package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jp.miyamichi.ticketing.Yen;

/// What rides cost under a region's rules. Immutable, shared by all threads.
public final class Fares {

    private final FareRules rules;
    private final BaseFares bases;

    private Fares(FareRules rules) {
        this.rules = rules;
        this.bases = new BaseFares(rules);
    }

    /// Throws a [RuleFileProblem] naming file and line where the rules cannot be used.
    public static Fares read(RuleFolder folder) {
        return new Fares(RuleFiles.read(folder));
    }

    public FareAnswer price(FareRequest request) {
        var meter = meter(request.rider(), request.medium());
        var card = Card.fresh(request.purse());
        var fares = new ArrayList<RideFare>(request.rides().size());
        for (var i = 0; i < request.rides().size(); i++) {
            var ride = request.rides().get(i);
            switch (base(ride, request.rider())) {
                case BaseFare.Known known -> {
                    var charged = meter.charge(card, ride, known);
                    fares.add(charged.fare());
                    card = charged.card();
                }
                case BaseFare.Unknown(var reason) -> {
                    return new FareAnswer.Unpriced(i, reason);
                }
            }
        }
        return new FareAnswer.Priced(fares, card.purse());
    }

    /// With other distance bands of the light rail from a day on; who pays which share of them stays.
    ///
    /// @param adultYenUpToKm what an adult pays up to each distance in kilometres
    public Fares withLrtBands(SortedMap<Double, Yen> adultYenUpToKm, Fact fact) {
        return new Fares(rules.withLrtBands(adultYenUpToKm, fact));
    }

    /// With other fares of on-demand rides from a day on, for the riders named.
    public Fares withOnDemand(Map<Rider, Yen> yen, Fact fact) {
        return new Fares(rules.withOnDemand(yen, fact));
    }

    /// The distance bands of the light rail on a day; empty before the first that is known.
    public Optional<LrtBands> lrtBands(LocalDate day) {
        return rules.lrtOn(day).map(fares -> LrtBands.of(fares, rules));
    }

    /// What each pair of stops of the light rail costs a rider on a day, in the order of the line.
    public List<LrtPair> lrtPairs(LocalDate day, Rider rider) {
        return rules.lrtOn(day)
                .map(fares -> LrtPair.all(fares, rules.lrtDistances(), rider))
                .orElse(List.of());
    }

    /// What a ride on the light rail costs by bands approved since the region's tables were written. Empty where those
    /// tables still hold, or no table knows the two stops.
    public Optional<BaseFare.Known> approvedSince(Ride ride, Rider rider) {
        var day = rules.days().of(ride.boardedAt());
        return rules.lrtSince().stream().anyMatch(fares -> fares.fact().holdsOn(day))
                        && base(ride, rider) instanceof BaseFare.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    public BaseFare base(Ride ride, Rider rider) {
        return bases.of(ride, rider);
    }

    public FareMeter meter(Rider rider, Medium medium) {
        return new FareMeter(rules, rider, medium);
    }

    public ServiceDays days() {
        return rules.days();
    }
}
