package jp.miyamichi.dispatch.engine;

import jp.miyamichi.region.LatLon;

/// A rider aboard a vehicle that drives no further, who boards another where it stands.
final class Stranded {

    private Stranded() {}

    static Ride at(LatLon at, Ride ride, int now, Ground ground) {
        var old = ride.request;
        var promise = ride.promise.orElseThrow();
        var here = ground.instant(now);
        var until = promise.latestArrival().isAfter(here) ? promise.latestArrival() : here.plusSeconds(1);
        var request = new RideRequest(
                old.id(),
                old.service(),
                at,
                old.to(),
                here,
                until,
                until,
                old.party(),
                old.boarding(),
                old.alighting(),
                old.rule());
        return Ride.asked(request, ground).promised(new Promise(here, until, until), ground);
    }
}
