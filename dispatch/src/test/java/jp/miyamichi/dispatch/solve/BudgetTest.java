package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void cpuSecondsAreSpentAsTheProcessUsesThem() {
        var nanos = new AtomicLong();
        var budget = Budget.cpuSeconds(10, nanos::get);

        assertThat(budget.spent()).isZero();
        nanos.set(2_500_000_000L);
        assertThat(budget.spent()).isEqualTo(0.25);
        nanos.set(10_000_000_000L);
        assertThat(budget.spent()).isEqualTo(1);
    }

    @Test
    void aPartIsABudgetOfItsOwn() {
        var nanos = new AtomicLong();
        var part = Budget.cpuSeconds(10, nanos::get).part(0.25, 0.75);

        nanos.set(2_500_000_000L);
        assertThat(part.spent()).isZero();
        nanos.set(5_000_000_000L);
        assertThat(part.spent()).isEqualTo(0.5);
        nanos.set(8_000_000_000L);
        assertThat(part.spent()).isGreaterThan(1);
    }

    @Test
    void aBudgetOfLooksDoesNotAskTheClock() {
        var budget = Budget.looks(2);

        assertThat(budget.spent()).isZero();
        assertThat(budget.spent()).isEqualTo(0.5);
        assertThat(budget.spent()).isEqualTo(1);
    }
}
