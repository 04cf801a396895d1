package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Answers requests on the tours of one moment.
final class Quoting {

    private final Ground ground;
    private final Settings settings;
    private final CheapestInsertion insertion;

    Quoting(Ground ground, Settings settings) {
        this.ground = ground;
        this.settings = settings;
        this.insertion =
                new CheapestInsertion(new Insertion.Rules(ground.times(), settings.waitPermille(), Optional.empty()));
    }

    QuoteAnswer quote(Fleet fleet, RideRequest request, int now) {
        var ride = Ride.asked(request, ground);
        var spots = insertion.search(fleet, ride, now, settings.candidatesMax());
        if (spots.isEmpty()) {
            return rescue(fleet, ride, now);
        }
        var quotes = new ArrayList<Quote>(spots.size());
        for (int k = 0; k < spots.size(); k++) {
            quotes.add(quote(ride, spots, k, now));
        }
        return new QuoteAnswer.Offered(quotes);
    }

    private Quote quote(Ride ride, List<Spot> spots, int chosen, int now) {
        var spot = spots.get(chosen);
        var promise = ride.promiseFor(spot.pickupAt(), ground);
        var before = spot.tour();
        var after = spot.with(ride.promised(promise, ground), now, ground.times());
        return new Quote(
                ride.request,
                before.vehicle(),
                ground.instant(spot.pickupAt()),
                ground.instant(spot.arrivesAt()),
                promise,
                Duration.ofMillis(after.driving - before.driving),
                List.of(TourChange.between(before, after, ground.times())),
                new Why(ride, spots, chosen, false, now, ground));
    }

    private QuoteAnswer rescue(Fleet fleet, Ride ride, int now) {
        var hopeless = hopeless(fleet, ride, now);
        if (hopeless.isPresent()) {
            return new QuoteAnswer.Refused(hopeless.get());
        }
        // Seeded by the request, so that the same question at the same moment has the same answer.
        var random = new SplittableRandom(ride.id().value().hashCode() * 31L + now);
        var draft = new Draft(fleet, Neighbourhood.of(fleet, ride, now, ground), now, objective(), ground);
        long before = draft.driving();
        var found = new Rescue(draft, random)
                .search(ride, settings.rescueTries(), (long) (settings.rescueCostMax() * ride.direct));
        if (found.isEmpty()) {
            return new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_ROOM_IN_TIME);
        }
        var promised = found.get().ride();
        int t = draft.placeOf(promised);
        var tour = draft.tour(t);
        int pickup = tour.serviceAt(tour.indexOf(promised.pickup));
        int arrival = tour.serviceAt(tour.indexOf(promised.dropoff));
        var spot = found.get().spot();
        return new QuoteAnswer.Offered(List.of(new Quote(
                ride.request,
                tour.vehicle(),
                ground.instant(pickup),
                ground.instant(arrival),
                promised.promise.orElseThrow(),
                Duration.ofMillis(draft.driving() - before),
                draft.changes(),
                new Why(ride, List.of(spot), 0, true, now, ground))));
    }

    private Optional<QuoteAnswer.Reason> hopeless(Fleet fleet, Ride ride, int now) {
        var permitted = fleet.tours().stream()
                .filter(tour -> (tour.car.permits >> ride.service & 1) != 0)
                .toList();
        if (permitted.isEmpty()) {
            return Optional.of(QuoteAnswer.Reason.NO_VEHICLE_FOR_SERVICE);
        }
        if (permitted.stream().noneMatch(tour -> tour.car.mayTake(ride))) {
            return Optional.of(QuoteAnswer.Reason.PARTY_TOO_LARGE);
        }
        int earliest = Math.max(ride.pickup.earliest, now);
        boolean isTooFar = earliest + ride.pickup.dwell + ride.direct > ride.dropoff.latest;
        return isTooFar ? Optional.of(QuoteAnswer.Reason.TOO_FAR) : Optional.empty();
    }

    private Objective objective() {
        return new Objective(settings.waitPermille());
    }
}
