package jp.miyamichi.dispatch.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The whole table: what is not listed must not happen.
class BookingStateTest {

    private static final String TABLE = """
            HELD       CONFIRM   -> CONFIRMED  by RIDER, DESK
            HELD       EXPIRE    -> EXPIRED    by DISPATCH
            HELD       REFUSE    -> REFUSED    by DESK, DISPATCH
            HELD       CANCEL    -> CANCELLED  by RIDER, DESK
            CONFIRMED  SET_OUT   -> ON_THE_WAY by DRIVER, DISPATCH
            CONFIRMED  HAND_OVER -> CONFIRMED  by DESK, DISPATCH
            CONFIRMED  BOARD     -> ABOARD     by DRIVER
            CONFIRMED  CANCEL    -> CANCELLED  by RIDER, DESK, DISPATCH
            ON_THE_WAY HAND_OVER -> CONFIRMED  by DESK, DISPATCH
            ON_THE_WAY BOARD     -> ABOARD     by DRIVER
            ON_THE_WAY CANCEL    -> CANCELLED  by RIDER, DESK, DISPATCH
            ON_THE_WAY MISS      -> NO_SHOW    by DRIVER
            ABOARD     SET_DOWN  -> DONE       by DRIVER
            """;

    @Test
    void nothingElseMayHappenToABooking() {
        var lines = new ArrayList<String>();
        for (var state : BookingState.values()) {
            for (var act : Act.values()) {
                lines.addAll(steps(state, act));
            }
        }
        assertThat(String.join("\n", lines) + "\n").isEqualTo(TABLE);
    }

    @Test
    void aRideThatIsOverStaysOver() {
        assertThat(Arrays.stream(BookingState.values()).filter(state -> !state.isOpen()))
                .containsExactly(
                        BookingState.DONE,
                        BookingState.CANCELLED,
                        BookingState.NO_SHOW,
                        BookingState.REFUSED,
                        BookingState.EXPIRED);
    }

    @Test
    void aRiderMayNotCallOffARideFromInsideTheVehicle() {
        assertThat(BookingState.ABOARD.after(Act.CANCEL, Actor.RIDER)).isEmpty();
    }

    private static ArrayList<String> steps(BookingState state, Act act) {
        var byTarget = Arrays.stream(Actor.values())
                .filter(actor -> state.after(act, actor).isPresent())
                .collect(Collectors.groupingBy(
                        actor -> state.after(act, actor).orElseThrow(),
                        Collectors.mapping(Actor::name, Collectors.joining(", "))));
        var lines = new ArrayList<String>();
        byTarget.forEach((to, actors) -> lines.add("%-10s %-9s -> %-10s by %s".formatted(state, act, to, actors)));
        return lines;
    }
}
