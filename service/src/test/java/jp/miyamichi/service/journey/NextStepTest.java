package jp.miyamichi.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a journey with a ride, a ticket and a payment needs next. Steps are drawn as letters: p planned, d done,
/// r refused, u undone, k kept; in the order hold-ride, hold-tickets, confirm-ride, order-on-board, pay.
class NextStepTest {

    private static final JourneyId JOURNEY = new JourneyId(new UUID(1, 2));

    private static List<Step> steps(String letters) {
        var steps = new ArrayList<Step>();
        for (var kind : List.of(Step.Kind.values()).subList(0, letters.length())) {
            var leg = kind == Step.Kind.HOLD_RIDE || kind == Step.Kind.CONFIRM_RIDE ? 1 : -1;
            var state = state(letters.charAt(steps.size()));
            steps.add(Step.planned(JOURNEY, steps.size(), kind, leg).in(state));
        }
        return steps;
    }

    private static Step.State state(char letter) {
        return switch (letter) {
            case 'p' -> Step.State.PLANNED;
            case 'd' -> Step.State.DONE;
            case 'r' -> Step.State.REFUSED;
            case 'u' -> Step.State.UNDONE;
            default -> Step.State.KEPT;
        };
    }

    private static String next(JourneyState state, Ending ending, String letters, boolean over) {
        return switch (NextStep.of(state, ending, steps(letters), over)) {
            case NextStep.Wait() -> "wait";
            case NextStep.Act(var step) -> "act " + step.kind().word();
            case NextStep.Undo(var step) -> "undo " + step.kind().word();
            case NextStep.Become(var become) -> "become " + become.word();
            case NextStep.TakeBack(var why) -> "take-back " + why.word();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDING,    NONE, ppppp, act hold-ride",
        "HOLDING,    NONE, dpppp, act hold-tickets",
        "HOLDING,    NONE, ddppp, become held",
        "HOLDING,    NONE, rpppp, take-back not-possible",
        "HELD,       NONE, ddppp, wait",
        "CONFIRMING, NONE, ddppp, act confirm-ride",
        "CONFIRMING, NONE, dddpp, act order-on-board",
        "CONFIRMING, NONE, ddddp, become paying",
        "CONFIRMING, NONE, ddrpp, take-back not-possible",
        "PAYING,     NONE, ddddp, act pay",
        "PAYING,     NONE, ddddd, become confirmed",
        "PAYING,     NONE, ddddr, take-back too-late",
        "CONFIRMED,  NONE, ddddd, wait",
    })
    void aJourneyGoesForwardOneStepAtATime(JourneyState state, Ending ending, String letters, String expected) {
        assertThat(next(state, ending, letters, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDING,    dpppp, take-back too-late",
        "HOLDING,    ddppp, become held",
        "HELD,       ddppp, take-back too-late",
        "CONFIRMING, ddppp, take-back too-late",
        "PAYING,     ddddp, act pay",
        "CONFIRMED,  ddddd, wait",
    })
    void onceItsTimeIsOverItIsTakenBackUnlessMoneyMayBeUnderWay(JourneyState state, String letters, String expected) {
        assertThat(next(state, Ending.NONE, letters, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BY_TRAVELLER, ddddd, undo pay",
        "BY_TRAVELLER, ddddu, undo order-on-board",
        "BY_TRAVELLER, dduuu, undo hold-tickets",
        "BY_TRAVELLER, dkuuu, undo hold-ride",
        "BY_TRAVELLER, ukuuu, become cancelled",
        "NOT_POSSIBLE, dppru, undo confirm-ride",
        "NOT_POSSIBLE, uuuru, become refused",
        "TOO_LATE,     ppppp, undo pay",
        "TOO_LATE,     uuuuu, become expired",
        "DISRUPTED,    uuuuu, become cancelled",
    })
    void whatMayHaveBeenDoneIsUndoneFromTheLast(Ending ending, String letters, String expected) {
        assertThat(next(JourneyState.UNDOING, ending, letters, false)).isEqualTo(expected);
        assertThat(next(JourneyState.UNDOING, ending, letters, true)).isEqualTo(expected);
    }

    /// A ride held and promised anew: the steps are hold-ride, confirm-ride, then both again.
    @ParameterizedTest
    @CsvSource({
        "ddpp, act 2",
        "dddp, act 3",
        "dddd, undo 1",
        "dudd, undo 0",
        "uudd, become confirmed",
        "ddrp, take-back disrupted",
    })
    void anotherRideIsPromisedBeforeTheFormerOneIsGivenBack(String letters, String expected) {
        var steps = new ArrayList<Step>();
        for (var letter : letters.toCharArray()) {
            var kind = steps.size() % 2 == 0 ? Step.Kind.HOLD_RIDE : Step.Kind.CONFIRM_RIDE;
            steps.add(Step.planned(JOURNEY, steps.size(), kind, 1).in(state(letter)));
        }
        var next = switch (NextStep.of(JourneyState.REPLANNING, Ending.NONE, steps, true)) {
            case NextStep.Act(var step) -> "act " + step.position();
            case NextStep.Undo(var step) -> "undo " + step.position();
            case NextStep.Become(var become) -> "become " + become.word();
            case NextStep.TakeBack(var why) -> "take-back " + why.word();
            case NextStep.Wait() -> "wait";
        };
        assertThat(next).isEqualTo(expected);
    }

    /// A ride held and promised for leg 1, and then the leg given up.
    @ParameterizedTest
    @CsvSource({"ddp, act 2", "ddd, undo 1", "dud, undo 0", "uud, become confirmed", "uuk, become confirmed"})
    void whatWasPaidForALegGivenUpIsGivenBackAndItsRideLetGo(String letters, String expected) {
        var kinds = List.of(Step.Kind.HOLD_RIDE, Step.Kind.CONFIRM_RIDE, Step.Kind.GIVE_UP_LEG);
        var steps = new ArrayList<Step>();
        for (var letter : letters.toCharArray()) {
            steps.add(Step.planned(JOURNEY, steps.size(), kinds.get(steps.size()), 1)
                    .in(state(letter)));
        }
        var next = switch (NextStep.of(JourneyState.REPLANNING, Ending.NONE, steps, true)) {
            case NextStep.Act(var step) -> "act " + step.position();
            case NextStep.Undo(var step) -> "undo " + step.position();
            case NextStep.Become(var become) -> "become " + become.word();
            case NextStep.TakeBack(var why) -> "take-back " + why.word();
            case NextStep.Wait() -> "wait";
        };
        assertThat(next).isEqualTo(expected);
    }

    @Test
    void theCommandOfAStepIsTheSameForWhoeverTakesIt() {
        var once = Step.planned(JOURNEY, 0, Step.Kind.HOLD_RIDE, 1);
        assertThat(Step.planned(JOURNEY, 0, Step.Kind.HOLD_RIDE, 1).command()).isEqualTo(once.command());
        assertThat(Step.planned(JOURNEY, 0, Step.Kind.HOLD_RIDE, 2).command()).isNotEqualTo(once.command());
    }
}
