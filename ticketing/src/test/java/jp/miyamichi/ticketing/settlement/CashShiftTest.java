package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;

/// What a till, a fare and a count can be at all.
class CashShiftTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00.123456789Z");

    @Test
    void aShiftNamesADeskAnOperatorAndAPerson() {
        var shift = new CashShift(ID, "bus-12.a_b", "sagiso", "x".repeat(80), NOON, CashShift.TILL_MAX);
        assertThat(shift.openedAt()).isEqualTo(Instant.parse("2026-11-24T03:00:00.123456Z"));
        for (var desk : List.of("", "Bus", "-a", "x".repeat(41))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CashShift(ID, desk, "sagiso", "d1", NOON, Yen.ZERO))
                    .withMessageContaining("not '" + desk + "'");
        }
        for (var operator : List.of("", "a.b", "x".repeat(41))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CashShift(ID, "bus", operator, "d1", NOON, Yen.ZERO))
                    .withMessageContaining("not '" + operator + "'");
        }
        for (var person : List.of(" ", "x".repeat(81))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CashShift(ID, "bus", "sagiso", person, NOON, Yen.ZERO))
                    .withMessage("openedBy must have 1..80 letters");
        }
    }

    @Test
    void aTillHoldsTenMillionYenAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CashShift(ID, "bus", "sagiso", "d1", NOON, Yen.of(10_000_001)))
                .withMessageContaining("not 10000001; count again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CashCount(ID, "d1", NOON, Yen.of(10_000_001)))
                .withMessageContaining("10000000 yen at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CashCount(ID, "", NOON, Yen.ZERO))
                .withMessageContaining("countedBy");
        assertThat(new CashCount(ID, "d1", NOON, CashShift.TILL_MAX).inTill()).isEqualTo(Yen.of(10_000_000));
    }

    @Test
    void aFareIsAMillionYenAtMost() {
        assertThat(new FareTaken(ID, ID, FareTaken.Tender.READER, FareTaken.FARE_MAX, NOON)
                        .tender()
                        .word())
                .isEqualTo("reader");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FareTaken(ID, ID, FareTaken.Tender.CASH, Yen.of(1_000_001), NOON))
                .withMessageContaining("not 1000001");
    }
}
