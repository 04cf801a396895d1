package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a journey as far as it can go now, one step after another, each written down before the next.
public final class JourneyRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyRunner.class);

    /// Longer than any step takes: who is silent for so long has died.
    public static final Duration LEASE = Duration.ofSeconds(30);

    /// How long holding, and later promising, may take before everything is taken back.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long a traveller may think where nothing is held.
    static final Duration THINKING = Duration.ofMinutes(10);

    /// How soon something unfinished is looked at again.
    static final Duration AGAIN = Duration.ofSeconds(5);

    private static final int STEPS_MAX = 200;

    private final Journeys journeys;
    private final StepWork work;
    private final News news;
    private final Supplier<UUID> tokens;
    private final InstantSource clock;

    /// @param tokens a new one for each lease
    public JourneyRunner(Journeys journeys, StepWork work, News news, Supplier<UUID> tokens, InstantSource clock) {
        this.journeys = journeys;
        this.work = work;
        this.news = news;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Adds a new journey and takes it as far as it goes. Empty where its id is taken.
    Optional<Journey> add(Journey journey) {
        var token = tokens.get();
        if (!journeys.add(journey, token, clock.instant().plus(LEASE))) {
            return Optional.empty();
        }
        return Optional.of(takenFurther(new Journeys.Leased(journey, token)));
    }

    /// Takes a journey as far as it goes, after `command` has changed it. Empty where somebody else works on it.
    Optional<Journey> run(JourneyId id, UnaryOperator<Journey> command) {
        return journeys.lease(id, tokens.get(), clock.instant(), LEASE).map(leased -> {
            var changed = command.apply(leased.journey());
            if (!changed.equals(leased.journey())) {
                write(leased.journey(), changed, leased.token());
            }
            return takenFurther(new Journeys.Leased(changed, leased.token()));
        });
    }

    private Journey takenFurther(Journeys.Leased leased) {
        var journey = leased.journey();
        var whole = false;
        try {
            for (var i = 0; i < STEPS_MAX; i++) {
                var after = next(journey);
                if (!after.journey().equals(journey)) {
                    write(journey, after.journey(), leased.token());
                }
                journey = after.journey();
                if (after.pause()) {
                    break;
                }
            }
            whole = true;
            return journey;
        } finally {
            release(journey, leased.token(), whole);
        }
    }

    private void write(Journey before, Journey after, UUID token) {
        var now = clock.instant();
        journeys.write(after, token, now, news.of(before, after, now));
    }

    /// A journey that broke off is looked at again; where even that cannot be written, its lease ends by itself.
    private void release(Journey journey, UUID token, boolean whole) {
        try {
            journeys.release(journey.id(), token, due(journey));
        } catch (RuntimeException lost) {
            if (whole) {
                throw lost;
            }
            LOG.warn("journey keeps its lease until that is over journey={}", journey.id());
        }
    }

    private Optional<Instant> due(Journey journey) {
        return switch (journey.state()) {
            case CONFIRMED, REFUSED, EXPIRED, CANCELLED -> Optional.empty();
            case HELD -> Optional.of(journey.until());
            case HOLDING, CONFIRMING, PAYING, REPLANNING, UNDOING ->
                Optional.of(clock.instant().plus(AGAIN));
        };
    }

    /// @param pause nothing more can be done now
    private record After(Journey journey, boolean pause) {}

    private After next(Journey journey) {
        return switch (NextStep.of(journey, journey.isOver(clock.instant()))) {
            case NextStep.Wait _ -> new After(journey, true);
            case NextStep.Become(var state) -> new After(become(journey, state), false);
            case NextStep.TakeBack(var why) -> new After(journey.undoing(why), false);
            case NextStep.Act(var step) -> acted(journey, step, work.act(journey, step), Step.State.DONE);
            case NextStep.Undo(var step) -> acted(journey, step, work.undo(journey, step), Step.State.UNDONE);
        };
    }

    private static After acted(Journey journey, Step step, StepWork.Outcome outcome, Step.State then) {
        return switch (outcome) {
            case StepWork.Outcome.Done(var done) -> new After(journey.with(done.in(then)), false);
            case StepWork.Outcome.Noted(var noted) -> new After(journey.with(noted), false);
            case StepWork.Outcome.Refused(var why) ->
                new After(journey.with(step.in(Step.State.REFUSED).noting(why)), false);
            case StepWork.Outcome.Kept(var why) ->
                new After(journey.with(step.in(Step.State.KEPT).noting(why)), false);
            case StepWork.Outcome.Later(var noted) -> new After(journey.with(noted), true);
        };
    }

    private Journey become(Journey journey, JourneyState state) {
        var next = journey.in(state);
        return state == JourneyState.HELD
                ? next.until(next.steps().stream()
                        .flatMap(step -> step.keptUntil().stream())
                        .min(Instant::compareTo)
                        .orElse(clock.instant().plus(THINKING)))
                : next;
    }
}
