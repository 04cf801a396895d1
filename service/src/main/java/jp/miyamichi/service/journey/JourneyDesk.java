package jp.miyamichi.service.journey;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.selling.TicketOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where journeys are booked, confirmed, paid and given up. Whatever is asked may be asked again with the same ids.
public final class JourneyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyDesk.class);

    /// Journeys taken further in one look.
    private static final int DUE_MAX = 100;

    public static final int MINE_MAX = 50;

    private final Journeys journeys;
    private final JourneyRunner runner;
    private final LegCheck check;
    private final Supplier<LegFares> fares;
    private final Supplier<TicketOffice> office;
    private final InstantSource clock;

    public JourneyDesk(
            Journeys journeys,
            JourneyRunner runner,
            LegCheck check,
            Supplier<LegFares> fares,
            Supplier<TicketOffice> office,
            InstantSource clock) {
        this.journeys = journeys;
        this.runner = runner;
        this.check = check;
        this.fares = fares;
        this.office = office;
        this.clock = clock;
    }

    /// Holds everything the journey needs, or nothing.
    public BookAnswer book(JourneyWish wish) {
        var known = journeys.find(wish.id());
        if (known.isPresent()) {
            return again(wish, known.get());
        }
        return switch (price(wish.choice(), Optional.of(wish.traveller()))) {
            case PriceAnswer.NotThere notThere -> notThere;
            case PriceAnswer.NotSold notSold -> notSold;
            case PriceAnswer.Priced(var content) -> {
                var now = content.purchase().nowYen();
                yield now == wish.quoted().amount()
                        ? made(wish, content)
                        : new BookAnswer.PriceChanged(wish.quoted().amount(), now);
            }
        };
    }

    /// What a journey would cost, and what would be cheapest. Nothing is held.
    ///
    /// @param traveller whose passes may be travelled on, where it is known who asks
    public PriceAnswer price(Choice choice, Optional<PersonId> traveller) {
        return switch (check.check(choice.legs())) {
            case LegCheck.Answer.NotThere(var leg) -> new PriceAnswer.NotThere(leg);
            case LegCheck.Answer.AllFound(var found) -> priced(choice, traveller, found, fares.get());
        };
    }

    private PriceAnswer priced(Choice choice, Optional<PersonId> traveller, List<LegCheck.Found> found, LegFares now) {
        var passes = HeldPasses.of(office.get(), traveller, choice.held());
        if (passes.isEmpty()) {
            return new PriceAnswer.NotSold("a pass in held is not yours, or has ended");
        }
        var legs = passes.get().onto(found, now.priced(found, choice.party(), choice.medium()), choice.party());
        var advice = now.advice(toPay(found, legs), choice.party(), choice.medium());
        return new Shopping(office.get(), choice.party()).shop(choice, found, legs, advice);
    }

    /// Nobody is advised to buy again what they hold.
    private static List<LegCheck.Found> toPay(List<LegCheck.Found> found, List<JourneyLeg> legs) {
        return IntStream.range(0, found.size())
                .filter(leg -> legs.get(leg).paid() != JourneyLeg.Paid.TICKET)
                .mapToObj(found::get)
                .toList();
    }

    private BookAnswer again(JourneyWish wish, Journey known) {
        return known.traveller().equals(wish.traveller()) && known.fingerprint().equals(wish.fingerprint())
                ? new BookAnswer.Made(look(known))
                : new BookAnswer.IdTaken();
    }

    private BookAnswer made(JourneyWish wish, Content content) {
        var now = clock.instant();
        var journey = new Journey(
                wish.id(),
                wish.traveller(),
                wish.fingerprint(),
                JourneyState.HOLDING,
                Ending.NONE,
                content,
                steps(wish.id(), content),
                now.plus(JourneyRunner.PATIENCE),
                now);
        return runner.add(journey)
                .<BookAnswer>map(BookAnswer.Made::new)
                .orElseGet(() -> again(wish, journeys.find(wish.id()).orElseThrow()));
    }

    /// All that will be done, in its order.
    static List<Step> steps(JourneyId id, Content content) {
        var steps = new ArrayList<Step>();
        addForRides(steps, id, content, Step.Kind.HOLD_RIDE);
        if (!content.purchase().now().isEmpty()) {
            steps.add(Step.planned(id, steps.size(), Step.Kind.HOLD_TICKETS, -1));
        }
        addForRides(steps, id, content, Step.Kind.CONFIRM_RIDE);
        if (!content.purchase().onBoard().isEmpty()) {
            steps.add(Step.planned(id, steps.size(), Step.Kind.ORDER_ON_BOARD, -1));
        }
        if (content.purchase().nowYen() > 0) {
            steps.add(Step.planned(id, steps.size(), Step.Kind.PAY, -1));
        }
        return steps;
    }

    private static void addForRides(List<Step> steps, JourneyId id, Content content, Step.Kind kind) {
        for (var leg = 0; leg < content.legs().size(); leg++) {
            if (content.legs().get(leg).isRide()) {
                steps.add(Step.planned(id, steps.size(), kind, leg));
            }
        }
    }

    /// The traveller's own journey; of somebody else's it is not even said that it exists.
    public Optional<Journey> find(JourneyId id, PersonId traveller) {
        return journeys.find(id)
                .filter(journey -> journey.traveller().equals(traveller))
                .map(this::look);
    }

    public List<Journey> of(PersonId traveller) {
        return journeys.of(traveller, MINE_MAX);
    }

    /// What is half done is taken further when somebody looks.
    private Journey look(Journey journey) {
        return journey.state().isSettled()
                ? journey
                : runner.run(journey.id(), UnaryOperator.identity()).orElse(journey);
    }

    /// The traveller's yes, where nothing is to be paid now.
    public JourneyAnswer confirm(Journey journey) {
        if (journey.find(Step.Kind.PAY).isPresent()) {
            return new JourneyAnswer.NotNow("This journey is paid now. Pay it instead of confirming it.");
        }
        return switch (journey.state()) {
            case HELD -> command(journey, JourneyState.HELD, this::promising);
            case CONFIRMING, PAYING, CONFIRMED, REPLANNING -> new JourneyAnswer.Done(look(journey));
            case HOLDING, UNDOING, REFUSED, EXPIRED, CANCELLED -> notNow(journey, "confirmed");
        };
    }

    private Journey promising(Journey journey) {
        return journey.in(JourneyState.CONFIRMING).until(clock.instant().plus(JourneyRunner.PATIENCE));
    }

    /// The traveller's yes with a payment; or another payment, after one was declined.
    ///
    /// @param payment chosen by the client
    public JourneyAnswer pay(Journey journey, UUID payment, String method) {
        var pay = journey.find(Step.Kind.PAY);
        if (pay.isEmpty()) {
            return new JourneyAnswer.NotNow("Nothing of this journey is paid now. Confirm it instead.");
        }
        var reference = payment + " " + method;
        return switch (journey.state()) {
            case HELD ->
                command(
                        journey,
                        JourneyState.HELD,
                        held -> promising(held).with(pay.get().referring(reference)));
            case PAYING -> {
                if (pay.get().reference().equals(reference)) {
                    yield new JourneyAnswer.Done(look(journey));
                }
                yield pay.get().note().equals("declined")
                        ? command(
                                journey,
                                JourneyState.PAYING,
                                paying -> paying.with(
                                        pay.get().referring(reference).noting("")))
                        : new JourneyAnswer.NotNow(
                                "Another payment of this journey is under way. Wait for its result.");
            }
            case CONFIRMING, CONFIRMED, REPLANNING ->
                pay.get().reference().equals(reference)
                        ? new JourneyAnswer.Done(look(journey))
                        : notNow(journey, "paid again");
            case HOLDING, UNDOING, REFUSED, EXPIRED, CANCELLED -> notNow(journey, "paid");
        };
    }

    /// Gives everything back: rides, and tickets by their rules.
    public JourneyAnswer cancel(Journey journey) {
        if (journey.state().hasEnded() || journey.state() == JourneyState.UNDOING) {
            return new JourneyAnswer.Done(look(journey));
        }
        return journey.state().isCancellable()
                ? command(journey, journey.state(), each -> each.undoing(Ending.BY_TRAVELLER))
                : new JourneyAnswer.Busy();
    }

    /// Changes the journey if it still is in that state, and takes it further.
    JourneyAnswer command(Journey journey, JourneyState from, UnaryOperator<Journey> change) {
        var now = clock.instant();
        return runner.run(
                        journey.id(),
                        each -> each.state() == from && !(from == JourneyState.HELD && each.isOver(now))
                                ? change.apply(each)
                                : each)
                .<JourneyAnswer>map(JourneyAnswer.Done::new)
                .orElseGet(JourneyAnswer.Busy::new);
    }

    private static JourneyAnswer notNow(Journey journey, String what) {
        return new JourneyAnswer.NotNow("The journey is " + journey.state().word() + " and cannot be " + what
                + ". Look at it again, or book a new one.");
    }

    /// Takes further what somebody left half done, and what time has come for.
    public int recover() {
        var due = journeys.due(clock.instant(), DUE_MAX);
        for (var id : due) {
            try {
                runner.run(id, UnaryOperator.identity());
            } catch (RuntimeException failed) {
                LOG.warn("journey waits for the next look journey={} why={}", id, String.valueOf(failed.getMessage()));
            }
        }
        return due.size();
    }
}
