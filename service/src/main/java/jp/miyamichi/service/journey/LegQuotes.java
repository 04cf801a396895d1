package jp.miyamichi.service.journey;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.access.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What dispatch can promise now for the on-demand legs of an answer, asked side by side and within a short time. A
/// quote is true at its moment only, so none is kept for the next question.
public final class LegQuotes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LegQuotes.class);

    /// Planning waits so long and no longer: a leg without an answer is shown as not bookable just now.
    public static final Duration DEADLINE = Duration.ofMillis(600);

    /// More than an answer of ten itineraries has, mostly. Later ones are not bookable without being chosen.
    static final int QUOTES_MAX = 12;

    /// A pickup later than that against the itinerary makes another journey of it.
    static final Duration OFF_MAX = Duration.ofMinutes(30);

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private static final Quote NOT_NOW = new Quote.NotBookable(
            "いまは予約の受付を確かめられません。もう一度さがすか、電話で予約してください。",
            "Whether this can be booked is not known just now. Search again, or book by telephone.");

    private static final Quote NOT_THEN = new Quote.NotBookable(
            "この時間は空きがありません。時刻を変えて、もう一度さがしてください。", "No vehicle is free at that time. Search again for another time.");

    private final Rides rides;
    private final Duration deadline;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("quote-", 0).factory());

    public LegQuotes(Rides rides, Duration deadline) {
        this.rides = rides;
        this.deadline = deadline;
    }

    /// The quotes by leg, one for each on-demand leg of the itineraries.
    ///
    /// @param traveller who asks; nobody registered where it is empty
    public Map<Leg, Quote> of(List<Itinerary> itineraries, Optional<PersonId> traveller, Party party) {
        var wishes = new IdentityHashMap<Leg, Rides.Wish>();
        for (var itinerary : itineraries) {
            var wish = new RideWish(
                    traveller.orElse(NOBODY),
                    party,
                    itinerary.legs().stream().map(LegQuotes::leg).toList());
            for (var i = 0; i < itinerary.legs().size(); i++) {
                if (itinerary.legs().get(i) instanceof Leg.OnDemand leg) {
                    wishes.put(leg, wish.of(i));
                }
            }
        }
        var answers =
                answers(wishes.values().stream().distinct().limit(QUOTES_MAX).toList());
        var quotes = new IdentityHashMap<Leg, Quote>();
        wishes.forEach(
                (leg, wish) -> quotes.put(leg, answers.containsKey(wish) ? quote(leg, answers.get(wish)) : NOT_NOW));
        return quotes;
    }

    private static JourneyLeg leg(Leg leg) {
        return new JourneyLeg(
                leg.mode(),
                "",
                end(leg.from()),
                end(leg.to()),
                leg.departAt().toInstant(),
                leg.arriveAt().toInstant(),
                leg.estimated(),
                leg instanceof Leg.Transit transit ? Optional.of(transit.tripId()) : Optional.empty(),
                leg instanceof Leg.OnDemand ride ? Optional.of(ride.serviceId()) : Optional.empty(),
                OptionalLong.empty(),
                JourneyLeg.Paid.NOTHING,
                Optional.empty(),
                Optional.empty());
    }

    private static End end(Leg.End end) {
        return new End(end.name().isBlank() ? "地点" : end.name(), end.at(), end.stopId());
    }

    private static Quote quote(Leg leg, Rides.Answer answer) {
        return switch (answer) {
            case Rides.Answer.Promised(var _, var promise, var _) ->
                promise.pickupFrom().isAfter(leg.departAt().toInstant().plus(OFF_MAX))
                        ? NOT_THEN
                        : new Quote.Bookable(promise);
            case Rides.Answer.Refused(var japanese, var english) -> new Quote.NotBookable(japanese, english);
        };
    }

    /// What is not answered in time is left out.
    private Map<Rides.Wish, Rides.Answer> answers(List<Rides.Wish> wishes) {
        var answers = new LinkedHashMap<Rides.Wish, Rides.Answer>();
        if (wishes.isEmpty()) {
            return answers;
        }
        var until = System.nanoTime() + deadline.toNanos();
        var futures = wishes.stream()
                .map(wish -> threads.submit(() -> rides.quote(wish)))
                .toList();
        try {
            for (var i = 0; i < wishes.size(); i++) {
                var wish = wishes.get(i);
                answer(futures.get(i), until).ifPresent(answer -> answers.put(wish, answer));
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }

    /// What takes too long goes on unheard: whoever interrupts it closes its connection to the database.
    private static Optional<Rides.Answer> answer(Future<Rides.Answer> future, long until) throws InterruptedException {
        try {
            return Optional.of(future.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            LOG.debug("an on-demand leg has no quote in time", late);
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.warn("an on-demand leg has no quote cause={}", String.valueOf(failed.getCause()));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
