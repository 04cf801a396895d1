package jp.miyamichi.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// A sample of what `miyamichi soak dispatch` runs by the ten thousand.
class RandomDayTest {

    @Property(tries = 300, seed = "4")
    void noRuleIsBrokenOnAnyDay(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        assertThat(RandomDay.of(seed).problems()).isEmpty();
    }

    @Test
    void theCheckNoticesALatePickup() {
        assertThat(problemsAfter(
                        line -> line instanceof LogLine.SetOut visit && visit.kind() == PlannedVisit.Kind.PICKUP
                                ? new LogLine.SetOut(
                                        visit.at(),
                                        visit.vehicle(),
                                        visit.kind(),
                                        visit.ride(),
                                        visit.to(),
                                        visit.begins().plus(Duration.ofHours(3)),
                                        visit.meters())
                                : line))
                .anyMatch(problem -> problem.contains("promise is broken"));
    }

    @Test
    void theCheckNoticesAVehicleThatFlies() {
        assertThat(problemsAfter(line -> line instanceof LogLine.SetOut visit
                        ? new LogLine.SetOut(
                                visit.begins(),
                                visit.vehicle(),
                                visit.kind(),
                                visit.ride(),
                                visit.to(),
                                visit.begins(),
                                visit.meters())
                        : line))
                .anyMatch(problem -> problem.contains("cannot be there"));
    }

    @Test
    void theCheckNoticesARiderWhoIsNeverLetOut() {
        assertThat(problemsAfter(line -> line instanceof LogLine.SetOut visit
                                && visit.kind() == PlannedVisit.Kind.DROPOFF
                        ? new LogLine.Refused(visit.at(), visit.ride().orElseThrow(), QuoteAnswer.Reason.TOO_FAR)
                        : line))
                .anyMatch(problem -> problem.contains("never let out"));
    }

    /// The problems of a clean day whose log was tampered with.
    private static List<String> problemsAfter(UnaryOperator<LogLine> change) {
        var day = RandomDay.of(1);
        assertThat(day.problems()).isEmpty();
        var lines = new ArrayList<>(day.result().log().lines());
        lines.replaceAll(change);
        var tampered = new DayResult(new DayLog(lines), day.result().figures());
        return DayCheck.of(RandomDay.scenarioOf(1), tampered, tampered).problems();
    }
}
