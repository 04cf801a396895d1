package jp.miyamichi.service.journey.soak;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.BookAnswer;
import jp.miyamichi.service.journey.JourneyDesk;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyRunner;
import jp.miyamichi.service.journey.JourneyWish;
import jp.miyamichi.service.journey.Step;

/// One traveller who books, says yes and perhaps gives up, served by desks that die on the way.
public final class SoakCase {

    /// More looks than this would mean that something never comes to an end.
    private static final int LOOKS_MAX = 60;

    private final SoakTown town;
    private final SoakClock clock;
    private final JourneyWish wish;
    private final Script script;
    private final UUID payment;

    /// What the traveller does.
    ///
    /// @param card paid with, where something is paid
    /// @param returns repeats what was cut off; otherwise they have left
    /// @param cancels in the end
    public record Script(boolean ticket, boolean ride, boolean onBoard, String card, boolean returns, boolean cancels) {

        private static final List<String> CARDS =
                List.of("card-approved", "card-approved", "card-declined", "card-lost-answer", "card-challenge");

        static Script random(RandomGenerator random) {
            return new Script(
                    random.nextBoolean(),
                    random.nextInt(4) > 0,
                    random.nextBoolean(),
                    CARDS.get(random.nextInt(CARDS.size())),
                    random.nextBoolean(),
                    random.nextInt(3) == 0);
        }
    }

    public SoakCase(SoakTown town, SoakClock clock, JourneyId id, Script script) {
        this.town = town;
        this.clock = clock;
        this.script = script;
        this.payment = UUID.nameUUIDFromBytes(("payment " + id).getBytes(StandardCharsets.UTF_8));
        this.wish = town.wish(id, new PersonId(id.value()), script.ticket(), script.ride(), script.onBoard());
    }

    /// Goes through the script under these reapers, one after another, then lets time and recovery end it.
    ///
    /// @return what is wrong in the end
    public List<String> run(List<Reaper> reapers) {
        var left = false;
        for (var reaper : reapers) {
            left = left || (died(reaper) && !script.returns());
            clock.later(JourneyRunner.LEASE.plusSeconds(1));
            if (left) {
                break;
            }
        }
        if (!left) {
            travel(town.desk(Reaper.never()));
        }
        settle();
        return new Ends(town).problems(wish.id());
    }

    private boolean died(Reaper reaper) {
        try {
            travel(town.desk(reaper));
            return false;
        } catch (Killed killed) {
            return true;
        } catch (RuntimeException cut) {
            // The database was cut off under it; who asks hears "come back".
            return reaper.hasStruck();
        }
    }

    private void travel(JourneyDesk desk) {
        if (!(desk.book(wish) instanceof BookAnswer.Made(var journey))) {
            throw new IllegalStateException("the wish of this case is sold");
        }
        if (journey.find(Step.Kind.PAY).isPresent()) {
            desk.pay(journey, payment, script.card());
        } else {
            desk.confirm(journey);
        }
        if (script.cancels()) {
            desk.find(wish.id(), wish.traveller()).ifPresent(desk::cancel);
        }
    }

    private void settle() {
        var desk = town.desk(Reaper.never());
        for (var i = 0; i < LOOKS_MAX && !isSettled(); i++) {
            clock.later(Duration.ofMinutes(1));
            town.office().tidy();
            desk.recover();
        }
    }

    private boolean isSettled() {
        return town.journeys()
                .find(wish.id())
                .map(journey -> journey.state().isSettled())
                .orElse(true);
    }
}
