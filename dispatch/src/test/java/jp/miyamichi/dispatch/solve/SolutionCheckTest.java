package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two requests on a line: 1 → 3 from 10 to 20, 2 → 4 from 10 to 30, one minute per kilometre.
class SolutionCheckTest {

    private static final String FILE = """
            1 2 %s %s %s
            0 0 0 0 0 0 480
            1 10 0 0 1 0 480
            2 10 0 0 1 0 480
            3 20 0 0 -1 0 480
            4 30 0 0 -1 %s 480
            """;

    @Test
    void aTourThatKeepsEverythingHasNoFault() {
        assertThat(faults("60", "2", "20", "0", 60, 1, 2, 3, 4)).isEmpty();
    }

    @Test
    void waitingWithARiderAboardCountsAsRideTime() {
        assertThat(faults("480", "2", "20", "100", 60, 1, 2, 3, 4)).isEmpty();
        assertThat(faults("480", "2", "19", "100", 60, 1, 2, 3, 4)).anyMatch(fault -> fault.contains("no schedule"));
    }

    @Test
    void aTourMayNotTakeLongerThanItsDuration() {
        assertThat(faults("59", "2", "20", "0", 60, 1, 2, 3, 4)).anyMatch(fault -> fault.contains("no schedule"));
    }

    @Test
    void twoRidersNeedTwoSeats() {
        assertThat(faults("480", "1", "20", "0", 60, 1, 2, 3, 4)).contains("load 2 after stop 2");
    }

    @Test
    void whoGetsOutMustHaveGotIn() {
        assertThat(faults("480", "2", "20", "0", 60, 3, 1, 2, 4)).anyMatch(fault -> fault.contains("partner"));
    }

    @Test
    void nobodyIsLeftOverOrServedTwice() {
        assertThat(faults("480", "2", "20", "0", 40, 1, 3)).contains("2 stops are not visited");
        assertThat(faults("480", "2", "20", "0", 40, 1, 3, 1, 3)).contains("stop 1 is unknown or visited twice");
    }

    @Test
    void theCostMustBeTheLengthOfTheTours() {
        assertThat(faults("480", "2", "20", "0", 59, 1, 2, 3, 4)).contains("the tours are 60.0 long, not 59.0");
    }

    private static List<String> faults(
            String duration, String seats, String rideTime, String earliest, double cost, Integer... tour) {
        var problem = InstanceFile.parse("line", FILE.formatted(duration, seats, rideTime, earliest));
        return new SolutionCheck(problem).faults(new Solution("line", List.of(List.of(tour)), cost, 0));
    }
}
