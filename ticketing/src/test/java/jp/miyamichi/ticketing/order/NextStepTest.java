package jp.miyamichi.ticketing.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an order needs next: a row for each state of ours and each word of the provider's.
class NextStepTest {

    @ParameterizedTest
    @CsvSource({
        "HELD, false, open, WAIT", "HELD, true, open, CANCEL_THERE", "HELD, true, deciding, CANCEL_THERE",
        "HELD, false, authorised, AUTHORISE", "HELD, true, authorised, AUTHORISE", "HELD, true, captured, AUTHORISE",
        "HELD, false, declined, CLOSE_PAYMENT", "HELD, true, voided, CLOSE_PAYMENT", "HELD, false, nothing, WAIT",
        "HELD, true, nothing, EXPIRE", "AUTHORISED, true, authorised, ISSUE",
                "ISSUED, false, authorised, CAPTURE_THERE",
        "ISSUED, true, captured, CAPTURE_HERE", "ISSUED, false, declined, WITHDRAW", "ISSUED, false, voided, WITHDRAW",
        "PAID, true, captured, DONE", "EXPIRED, true, open, CANCEL_THERE", "EXPIRED, true, authorised, CANCEL_THERE",
        "EXPIRED, true, captured, GIVE_BACK", "CANCELLED, true, voided, CLOSE_PAYMENT", "EXPIRED, true, nothing, DONE"
    })
    void eachSituationHasOneNextStep(OrderState order, boolean holdOver, String told, NextStep expected) {
        var said = told(told);
        assertThat(NextStep.of(order, holdOver, said.map(_ -> payment(Payment.State.STARTED)), said))
                .isEqualTo(expected);
    }

    @Test
    void whatIsOwedIsGivenBackWhateverElseIsSaid() {
        for (var state : OrderState.values()) {
            assertThat(NextStep.of(state, true, Optional.of(payment(Payment.State.OWED)), told("captured")))
                    .isEqualTo(NextStep.GIVE_BACK);
        }
    }

    @Test
    void anOrderThatHasEndedStaysEnded() {
        for (var state : new OrderState[] {OrderState.EXPIRED, OrderState.CANCELLED, OrderState.REFUNDED}) {
            assertThat(Arrays.stream(OrderState.Step.values()).map(state::after))
                    .allMatch(Optional::isEmpty);
        }
    }

    private static Optional<Told> told(String word) {
        return switch (word) {
            case "open" -> Optional.of(new Told.Open("r", URI.create("/page")));
            case "deciding" -> Optional.of(new Told.Deciding("r"));
            case "authorised" -> Optional.of(new Told.Authorised("r"));
            case "captured" -> Optional.of(new Told.Captured("r"));
            case "declined" -> Optional.of(new Told.Declined("no"));
            case "voided" -> Optional.of(new Told.Voided());
            default -> Optional.empty();
        };
    }

    private static Payment payment(Payment.State state) {
        return new Payment(
                new UUID(0, 1),
                new UUID(0, 2),
                "sandbox",
                "card-approved",
                "",
                Yen.of(1),
                state,
                URI.create("/"),
                Office.NOON);
    }
}
