package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Annealing COOLING = new Annealing(100, 1);

    @Test
    void fewIterationsMakeOneSlowAnnealing() {
        var schedule = new Schedule(COOLING, 100);

        assertThat(schedule.temperature(0.1, 1_000)).isCloseTo(COOLING.temperature(0.1), within(1e-9));
        assertThat(schedule.temperature(0.5, 5_000)).isCloseTo(10, within(1e-9));
        assertThat(schedule.temperature(0.9, 9_000)).isCloseTo(COOLING.temperature(0.9), within(1e-9));
        assertThat(schedule.round()).isZero();
    }

    @Test
    void manyIterationsMakeAQuickOneAndTwoMoreLessHot() {
        var schedule = new Schedule(COOLING, 100);

        assertThat(schedule.temperature(0.1, 30_000)).isLessThan(COOLING.temperature(0.1));
        assertThat(schedule.temperature(0.449, 90_000)).isCloseTo(1, within(0.02));
        assertThat(schedule.round()).isZero();
        assertThat(schedule.temperature(0.45, 90_000)).isCloseTo(36, within(1e-9));
        assertThat(schedule.round()).isEqualTo(1);
        assertThat(schedule.temperature(0.725, 145_000)).isCloseTo(36, within(1e-9));
        assertThat(schedule.round()).isEqualTo(2);
    }

    @Test
    void theMostANeighbourMayCostFallsWithTheTemperature() {
        assertThat(Annealing.costMax(50, 10, 1)).isEqualTo(50);
        assertThat(Annealing.costMax(50, 10, 0.5)).isGreaterThan(Annealing.costMax(50, 1, 0.5));
    }
}
