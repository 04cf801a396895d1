package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.engine.Committed;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.Tour;

/// Runs a scenario on the engine from its first event until every rider is home.
public final class Day {

    private static final Duration TICK = Duration.ofMinutes(1);

    /// After the last event a day may go on so long until every rider is home.
    private static final Duration TAIL_MAX = Duration.ofHours(12);

    private final Scenario scenario;
    private final Policy policy;
    private final SimulationClock clock;
    private final Dispatcher dispatcher;
    private final SplittableRandom random;
    private final LongSupplier cpuNanos;
    private final List<LogLine> log = new ArrayList<>();
    private final Map<RideId, Instant> boardings = new HashMap<>();
    private final List<Long> quoteNanos = new ArrayList<>();

    private Day(Scenario scenario, Policy policy, long seed, LongSupplier cpuNanos) {
        this.scenario = scenario;
        this.policy = policy;
        this.random = new SplittableRandom(seed);
        this.cpuNanos = cpuNanos;
        this.clock = new SimulationClock(firstMoment(scenario));
        this.dispatcher =
                Dispatcher.of(scenario.vehicles(), scenario.times(), scenario.start(), policy.settings(), clock);
    }

    private static Instant firstMoment(Scenario scenario) {
        var first = scenario.events().isEmpty()
                ? scenario.start()
                : scenario.events().getFirst().at();
        return first.isBefore(scenario.start()) ? first : scenario.start();
    }

    /// @param cpuNanos processor time of the thread that asks, for the time a quote takes
    public static DayResult run(Scenario scenario, Policy policy, long seed, LongSupplier cpuNanos) {
        long requests = scenario.events().stream()
                .filter(DayEvent.Asked.class::isInstance)
                .count();
        return new Day(scenario, policy.forRequests(requests), seed, cpuNanos).run();
    }

    private DayResult run() {
        for (var event : scenario.events()) {
            tickUntil(event.at());
            moveTo(event.at());
            log.add(new LogLine.Came(event));
            take(event);
        }
        var end = clock.instant().plus(TAIL_MAX);
        while (dispatcher.tours().stream().anyMatch(Tour::hasVisits)
                && clock.instant().isBefore(end)) {
            tickUntil(clock.instant().plus(TICK.multipliedBy(2)));
        }
        var dayLog = new DayLog(log);
        return new DayResult(dayLog, Figures.of(scenario, dayLog, quoteNanos));
    }

    private void tickUntil(Instant moment) {
        for (var next = clock.instant().plus(TICK); next.isBefore(moment); next = next.plus(TICK)) {
            moveTo(next);
            improve(policy.roundsEachMinute());
        }
    }

    private void moveTo(Instant moment) {
        clock.moveTo(moment);
        dispatcher.advance().forEach(this::setOut);
    }

    private void setOut(Committed visit) {
        if (visit.kind() == PlannedVisit.Kind.PICKUP) {
            visit.ride().ifPresent(ride -> boardings.put(ride, visit.begins()));
        }
        log.add(new LogLine.SetOut(
                visit.departs(),
                visit.vehicle(),
                visit.kind(),
                visit.ride(),
                visit.to(),
                visit.begins(),
                visit.meters()));
    }

    private void take(DayEvent event) {
        switch (event) {
            case DayEvent.Asked(var _, var request) -> ask(request);
            case DayEvent.Cancelled(var _, var ride) -> apply(new FleetEvent.Cancelled(ride));
            case DayEvent.NotThere(var _, var ride) -> apply(new FleetEvent.NoShow(ride));
            case DayEvent.Early(var _, var ride) -> apply(new FleetEvent.RiderEarly(ride));
            case DayEvent.Late(var _, var ride, var from) -> late(ride, from);
            case DayEvent.Delayed(var _, var vehicle, var by) -> {
                apply(new FleetEvent.Delayed(vehicle, by));
                whereabouts().retimed(vehicle).ifPresent(log::add);
            }
            case DayEvent.BrokeDown(var _, var vehicle) -> {
                int ahead = whereabouts().metersAhead(vehicle);
                apply(new FleetEvent.BrokeDown(vehicle, whereabouts().of(vehicle)), ahead);
            }
            case DayEvent.BackInService(var _, var vehicle) ->
                apply(new FleetEvent.BackInService(vehicle, whereabouts().of(vehicle)));
        }
    }

    private Whereabouts whereabouts() {
        return new Whereabouts(dispatcher, clock.instant());
    }

    private void ask(RideRequest request) {
        long before = cpuNanos.getAsLong();
        var answer = dispatcher.quote(request);
        quoteNanos.add(cpuNanos.getAsLong() - before);
        switch (answer) {
            case QuoteAnswer.Refused(var reason) -> log.add(new LogLine.Refused(clock.instant(), request.id(), reason));
            case QuoteAnswer.Offered offered -> {
                var quote = offered.best();
                if (dispatcher.accept(quote) instanceof Acceptance.Outdated) {
                    throw new IllegalStateException(
                            "nobody else asks on a simulated day, yet " + quote + " is outdated");
                }
                log.add(new LogLine.Promised(
                        clock.instant(), request.id(), quote.vehicle(), quote.pickup(), quote.promise()));
            }
        }
        improve(policy.roundsAfterRequest());
    }

    /// A vehicle that is already on its way to the party will stand there longer; one aboard is not late.
    private void late(RideId ride, Instant from) {
        var boarded = boardings.get(ride);
        if (boarded == null || boarded.isAfter(clock.instant())) {
            var vehicle = dispatcher.vehicleOf(ride);
            apply(new FleetEvent.RiderLate(ride, from));
            vehicle.flatMap(whereabouts()::retimed).ifPresent(log::add);
        }
    }

    private void apply(FleetEvent event) {
        apply(event, 0);
    }

    /// @param metersLess what a vehicle that gives up its visit is spared
    private void apply(FleetEvent event, int metersLess) {
        var repair = dispatcher.apply(event);
        var now = clock.instant();
        repair.abandoned().forEach(vehicle -> log.add(new LogLine.BrokenOff(now, vehicle, metersLess)));
        repair.renewed().forEach(renewed -> log.add(new LogLine.Renewed(now, renewed.ride(), renewed.promise())));
        repair.lost().forEach(lost -> log.add(new LogLine.Lost(now, lost.ride(), lost.instead())));
    }

    private void improve(int rounds) {
        if (rounds > 0) {
            dispatcher.improve(Budget.ofRounds(rounds), random);
        }
    }
}
