package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.dispatch.booking.WhyTold;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.engine.Difference;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.region.RideService;

/// The on-demand services of a region, as riders, the phone desk, drivers and operators deal with them.
///
/// [#request] answers wishes with offers, [#hold] keeps some for a few minutes, [#confirm] promises them; [#act] is
/// everything after. Every command carries an id its caller chose, and may be repeated. What is answered with yes is in
/// the database. An area that another node owns is answered by an [AreaElsewhereException].
///
/// Somebody calls [#tick] about once a second: it keeps what this node owns, takes over what has no owner, and does
/// what the clock brings.
public final class DispatchDesk {

    /// An owner that does not come back within this time is replaced.
    public static final Duration LEASE = Duration.ofSeconds(3);

    private final Map<ServiceArea, AreaDesk> desks = new LinkedHashMap<>();
    private final DeskParts parts;

    public DispatchDesk(List<RideService> services, DeskParts parts) {
        this.parts = parts;
        for (var service : services) {
            var area = area(service);
            desks.put(area, new AreaDesk(area, service, parts));
        }
    }

    /// A service of one zone.
    public static ServiceArea area(RideService service) {
        return new ServiceArea(service.id(), "whole");
    }

    public List<ServiceArea> areas() {
        return List.copyOf(desks.keySet());
    }

    /// Offers for each ride of a request: outward, back, and the same in the weeks after.
    public List<RideAnswer> request(ServiceArea area, BookingRequest wish) {
        var desk = desk(area);
        return wish.rides().stream().map(desk::request).toList();
    }

    /// What could be promised now to who asks for one ride. The answer leaves no trace: its offers cannot be taken, and
    /// where there are none, nobody's wish counts as unmet.
    public RideAnswer quote(ServiceArea area, BookingRequest wish) {
        return desk(area).quote(wish);
    }

    /// Keeps offers for some minutes, all or none.
    public BookingAnswer hold(Command command, ServiceArea area, List<BookingId> offers) {
        return desk(area).take(command, offers, BookingState.HELD);
    }

    /// Takes offers and promises them at once, all or none.
    public BookingAnswer book(Command command, ServiceArea area, List<BookingId> offers) {
        return desk(area).take(command, offers, BookingState.CONFIRMED);
    }

    public BookingAnswer confirm(Command command, ServiceArea area, List<BookingId> held, Actor by) {
        return act(command, area, held, Act.CONFIRM, by);
    }

    public BookingAnswer cancel(Command command, ServiceArea area, List<BookingId> bookings, Actor by) {
        return act(command, area, bookings, Act.CANCEL, by);
    }

    /// Anything else that happens to bookings now, all or none: boarding, setting down, a rider who does not come.
    public BookingAnswer act(Command command, ServiceArea area, List<BookingId> bookings, Act act, Actor by) {
        return act(command, area, bookings, act, by, now());
    }

    /// As [#act(Command, ServiceArea, List, Act, Actor)], of something that happened at `at` and is told only now.
    public BookingAnswer act(
            Command command, ServiceArea area, List<BookingId> bookings, Act act, Actor by, Instant at) {
        return desk(area).act(command, bookings, act, by, at);
    }

    /// What happens to the fleet: positions, delays, breakdowns.
    public Repair report(ServiceArea area, FleetEvent event) {
        return desk(area).inTurnOnFleet(fleet -> fleet.report(today(), event));
    }

    /// As [#report], unless somebody's promise would be lost by it: then nothing changes, and the answer is empty.
    public Optional<Repair> reportIfKept(ServiceArea area, FleetEvent event) {
        return desk(area).inTurnOnFleet(fleet -> fleet.reportIfKept(today(), event));
    }

    /// How an area stands now.
    public AreaState state(ServiceArea area) {
        return desk(area).inTurnOnFleet(fleet -> fleet.state(today()));
    }

    /// Why a ride was given to its vehicle. Any node knows it.
    public Optional<WhyTold> why(ServiceArea area, BookingId ride) {
        return find(area, ride).flatMap(_ -> parts.book().why(ride));
    }

    /// How today's plan would differ; nothing changes.
    public Difference whatIf(ServiceArea area, DeskWhatIf question, Budget budget, RandomGenerator random) {
        return desk(area).inTurnOnFleet(fleet -> fleet.whatIf(today(), question, budget, random));
    }

    /// Gives a ride to a vehicle because somebody decides so. Refused if that breaks a promise.
    public BookingAnswer override(Command command, ServiceArea area, BookingId ride, String vehicle, String reason) {
        return desk(area).override(command, ride, vehicle, reason);
    }

    /// A fleet change in the words of dispatchers.
    ///
    /// @throws IllegalArgumentException if a vehicle is not known, or a shift breaks the drivers' hours
    public FleetChange change(ServiceArea area, Set<String> withdrawn, List<ExtraVehicle> added) {
        var service = desk(area).service();
        return new FleetChange(
                withdrawn,
                added.stream().map(vehicle -> vehicle.in(service, today())).toList());
    }

    /// Promised bookings that changed rules of the service would not let happen.
    public List<Booking> conflicts(ServiceArea area, RuleChange change) {
        return conflicts(area, change.of(desk(area).service()));
    }

    /// Bookings that a suspension would reach: all that are open and have not begun. Any node knows them.
    public List<Booking> reached(Suspension suspension) {
        var from = LocalDate.ofInstant(suspension.from(), parts.zone());
        return desks.keySet().stream()
                .filter(area -> area.service().equals(suspension.service()))
                .flatMap(area -> parts.book().open(area, from).stream())
                .filter(booking -> booking.state() != BookingState.ABOARD)
                .filter(booking -> suspension.covers(booking.promise().pickupFrom()))
                .toList();
    }

    /// What another fleet would mean for today's promises; nothing changes.
    public FleetChange.Consequences check(ServiceArea area, FleetChange change) {
        return desk(area).inTurnOnFleet(fleet -> fleet.check(today(), change));
    }

    /// Puts another fleet on the road today, unless that breaks a promise.
    public FleetChange.Consequences carryOut(ServiceArea area, FleetChange change) {
        return desk(area).inTurnOnFleet(fleet -> fleet.carryOut(today(), change));
    }

    /// Promised bookings that other rules of the service would not let happen: to be settled before the rules change.
    public List<Booking> conflicts(ServiceArea area, RideService changed) {
        return desk(area).inTurnOnFleet(fleet -> fleet.conflicts(changed));
    }

    /// Thinks about better tours of today for every area this node owns. Commands wait meanwhile, so the budget is to
    /// be small; wishes are answered side by side.
    ///
    /// @return driving saved
    public Duration improve(Budget budget, RandomGenerator random) {
        return desks.values().stream()
                .filter(AreaDesk::isOwned)
                .map(desk -> desk.inTurnOnFleet(fleet -> fleet.improve(today(), budget, random)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Suspends a service on all nodes. Those that own its areas call off its rides with their next tick.
    public void suspend(Suspension suspension) {
        parts.suspensions().add(suspension);
    }

    public Optional<Booking> find(ServiceArea area, BookingId id) {
        return desk(area).find(id);
    }

    /// Those of the offers that may still be taken. Any node knows them.
    public List<Offer> offers(ServiceArea area, List<BookingId> ids) {
        return desk(area).offers(ids);
    }

    /// What is to be expected of rides of today and later; those that are over, or called off, are left out.
    public List<Outlook> outlook(ServiceArea area, List<BookingId> rides) {
        return desk(area).inTurnOnFleet(fleet -> fleet.outlook(rides));
    }

    public PromiseFigures figures(ServiceArea area, LocalDate from, LocalDate to) {
        return parts.book().figures(area, from, to);
    }

    /// What has come of this tick.
    ///
    /// @param owned areas this node owns now
    /// @param calledOff bookings that ended with a suspension, whose riders must be told
    public record Ticked(List<ServiceArea> owned, List<Booking> calledOff) {}

    public Ticked tick() {
        var owned = new ArrayList<ServiceArea>();
        var calledOff = new ArrayList<Booking>();
        desks.forEach((area, desk) -> {
            if (desk.own(LEASE)) {
                owned.add(area);
                calledOff.addAll(desk.tick());
            }
        });
        return new Ticked(owned, calledOff);
    }

    /// Gives up every area this node owns: another node takes it with its next tick, and need not wait for the lease to
    /// run out. Who stops calls this after the last [#tick].
    public void handOver() {
        desks.values().forEach(AreaDesk::handOver);
    }

    /// Finds out which node owns an area now, without taking it: for who was told [AreaElsewhereException] and asks
    /// again.
    public void seeOwner(ServiceArea area) {
        desk(area).seeOwner();
    }

    private AreaDesk desk(ServiceArea area) {
        return Optional.ofNullable(desks.get(area))
                .orElseThrow(() -> new IllegalArgumentException("there is no area " + area + "; areas are " + areas()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), parts.zone());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
