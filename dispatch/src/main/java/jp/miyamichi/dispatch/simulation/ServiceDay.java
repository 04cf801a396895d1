package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.miyamichi.dispatch.engine.RoadTravelTimes;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;

/// A simulated weekday of one of the region's services: its zone, slots, booking deadline and fleet are the region's
/// facts; riders are synthetic, drawn by a seed, as are a breakdown, cancellations and a late LRT.
///
/// What no source tells is estimated here, and only here: see the constants of [ServiceFleet] and [ServiceDemand].
public final class ServiceDay {

    /// The LRT that brings home riders is this much late.
    private static final Duration LRT_LATE = Duration.ofMinutes(18);

    /// Riders of the late slot who come by LRT.
    private static final int LRT_RIDERS = 2;

    private static final int CANCELLATIONS = 4;

    private static final Duration BREAKDOWN = Duration.ofMinutes(90);

    private final OnDemandService service;
    private final List<LatLon> destinations;
    private final TravelTimes times;
    private final ZoneId zone;

    public ServiceDay(OnDemandService service, List<Place> places, TravelTimes times, ZoneId zone) {
        var area = new Area(service.zone());
        this.service = service;
        this.times = times;
        this.zone = zone;
        this.destinations = places.stream()
                .filter(place -> place.kind() != Place.Kind.TOWN && area.contains(place.at()))
                .map(Place::at)
                .filter(this::isOnRoad)
                .distinct()
                .toList();
        if (service.departures().isEmpty() || destinations.isEmpty()) {
            throw new BadScenario("service " + service.id() + " has no departure slots or no place to go to in its"
                    + " zone; complete the region's tables");
        }
    }

    private boolean isOnRoad(LatLon point) {
        try {
            times.place(point);
            return true;
        } catch (RoadTravelTimes.NoRoadNear _) {
            return false;
        }
    }

    public Scenario scenario(String name, LocalDate date, long seed) {
        var random = new SplittableRandom(seed);
        var slots = service.departures().stream()
                .map(time -> at(date, LocalTime.parse(time)))
                .toList();
        var start = slots.getFirst().minus(ServiceDemand.OPENS_BEFORE);
        var length = Duration.between(slots.getFirst(), slots.getLast()).plusHours(1);
        var vehicles = ServiceFleet.of(service, destinations.getFirst(), slots);
        var demand = new ServiceDemand(service, destinations, this::isOnRoad, random);
        var asked = demand.over(slots);
        var events = new ArrayList<DayEvent>(asked);
        cancel(asked, events, random);
        var broken = vehicles.getLast().id();
        var breaksAt = at(date, LocalTime.of(10, 5)).plusSeconds(random.nextInt(1_800));
        events.add(new DayEvent.BrokeDown(breaksAt, broken));
        events.add(new DayEvent.BackInService(breaksAt.plus(BREAKDOWN), broken));
        delayLrt(asked, slots.get(slots.size() - 2), events);
        return new Scenario(name, start, length, times, vehicles, events);
    }

    private static void cancel(List<DayEvent.Asked> asked, List<DayEvent> events, SplittableRandom random) {
        for (int k = 0; k < CANCELLATIONS; k++) {
            var one = asked.get(random.nextInt(asked.size()));
            long until =
                    Duration.between(one.at(), one.request().earliestPickup()).toSeconds();
            events.add(new DayEvent.Cancelled(
                    one.at().plusSeconds(1 + random.nextLong(until)),
                    one.request().id()));
        }
    }

    /// The riders of a slot who come by LRT hear ten minutes before that they will be late.
    private static void delayLrt(List<DayEvent.Asked> asked, Instant slot, List<DayEvent> events) {
        asked.stream()
                .map(DayEvent.Asked::request)
                .filter(request -> request.earliestPickup().equals(slot))
                .limit(LRT_RIDERS)
                .forEach(request ->
                        events.add(new DayEvent.Late(slot.minusSeconds(600), request.id(), slot.plus(LRT_LATE))));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
