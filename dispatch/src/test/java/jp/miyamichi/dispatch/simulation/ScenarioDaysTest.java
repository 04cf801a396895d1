package jp.miyamichi.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rural scenarios beside the figures measured for them with another simulator; means over three seeds.
class ScenarioDaysTest {

    private static final Path SCENARIOS = Path.of("../../shared/dispatch/open/scenarios");

    @BeforeEach
    void scenariosAreThere() {
        assumeThat(Files.isDirectory(SCENARIOS))
                .as("no scenarios in %s", SCENARIOS)
                .isTrue();
    }

    private static Figures run(String name, int seed, Policy policy, int breakdowns) {
        try {
            var scenario = ScenarioFile.read(SCENARIOS.resolve(name + "_s" + seed + ".csv"), ScenarioRules.standard());
            return Day.run(Breakdowns.in(scenario, breakdowns, seed), policy, 1, () -> 0)
                    .figures();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double mean(String name, Policy policy, ToDoubleFunction<Figures> figure) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(seed -> run(name, seed, policy, 0))
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"rural_v8_r165_h11, 99.8, 4.45", "rural_v10_r300_h10, 99.9, 3.96", "rural_v5_r300_h10, 84.9, 4.38"})
    void greedyComesWithinTwoPercentOfWhatWasMeasured(String name, double served, double kmPerRide) {
        assertThat(100 * mean(name, Policy.GREEDY, Figures::servedShare)).isCloseTo(served, within(2.0));
        assertThat(mean(name, Policy.GREEDY, Figures::kmPerRide)).isCloseTo(kmPerRide, within(0.02 * kmPerRide));
    }

    @Test
    void onAnOverloadedDayMoreAreServedOnFewerKilometres() {
        var greedy = run("rural_v5_r300_h10", 1, Policy.GREEDY, 0);
        var optimised = run("rural_v5_r300_h10", 1, Policy.OPTIMISED, 0);
        assertThat(optimised.servedShare()).isGreaterThan(greedy.servedShare() + 0.06);
        assertThat(optimised.kmPerRide()).isLessThan(0.9 * greedy.kmPerRide());
        assertThat(optimised.brokenPromises()).isZero();
    }

    @Test
    void withVehiclesFailingNoPromiseIsBrokenInSilence() {
        var figures = run("rural_v8_r165_h11", 2, Policy.OPTIMISED, 12);
        assertThat(figures.brokenPromises()).isZero();
        assertThat(figures.served()).isGreaterThan(140);
    }
}
