package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstanceFileTest {

    private static final String CORDEAU = """
            2 1 480 3 30
            0 0 0 0 0 0 480
            1 3 4 3 1 0 1440
            2 6 8 3 -1 100 115
            """;

    private static final String LI_LIM = """
            25 200 1
            0 40 50 0 0 1236 0 0 0
            1 45 68 -10 912 967 90 2 0
            2 45 70 10 825 870 90 0 1
            """;

    @Test
    void cordeausFilesMinimiseDistanceWithAGivenFleet() {
        var problem = InstanceFile.parse("a1", CORDEAU);

        assertThat(problem.objective()).isEqualTo(Objective.DISTANCE);
        assertThat(problem.requests()).isEqualTo(1);
        assertThat(problem.limits()).isEqualTo(new Limits(2, 3, 480, 30));
        assertThat(problem.distance(0, 1)).isEqualTo(5);
    }

    @Test
    void theFilesOf2003CountStopsInsteadOfRequests() {
        assertThat(InstanceFile.parse("pr", CORDEAU.replace("2 1 480", "2 2 480"))
                        .requests())
                .isEqualTo(1);
    }

    @Test
    void aPickupMustBeSoLateThatTheRideIsShortEnough() {
        var problem = InstanceFile.parse("a1", CORDEAU);

        assertThat(problem.earliest[1]).isEqualTo(100 - 30 - 3);
        assertThat(problem.latest[1]).isEqualTo(115 - 5 - 3);
    }

    @Test
    void liAndLimsFilesPutFewerVehiclesFirstAndNameTheirPairs() {
        var problem = InstanceFile.parse("lc", LI_LIM);

        assertThat(problem.objective()).isEqualTo(Objective.VEHICLES_THEN_DISTANCE);
        assertThat(problem.stops()).extracting(Stop::id).containsExactly(0, 2, 1);
    }

    @Test
    void anEmptyFileIsToldSo() {
        refuses("\n", "line 1", "the file is empty");
    }

    @Test
    void aHeaderOfNeitherFormatIsToldWhatBothLookLike() {
        refuses("1 2 3 4\n", "line 1", "4 numbers", "expected 5", "or 3");
    }

    @Test
    void aWordInsteadOfANumberIsToldWithItsLine() {
        refuses(CORDEAU.replace("1 3 4", "1 three 4"), "line 3", "x must be a number, not 'three'");
    }

    @Test
    void aLineThatEndsTooEarlyIsToldWhatIsMissing() {
        refuses(CORDEAU.replace("0 1440", "0"), "line 3", "expected end of the window as number 7");
    }

    @Test
    void aFractionOfARiderIsRefused() {
        refuses(CORDEAU.replace("3 1 0", "3 1.5 0"), "line 3", "load must be a whole number");
    }

    @Test
    void aDropOffThatLeavesSomebodyAboardIsRefused() {
        refuses(CORDEAU.replace("3 -1", "3 -2"), "line 4", "load must be -1");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        refuses(CORDEAU.replace("100 115", "115 100"), "line 4", "before it begins");
    }

    @Test
    void anotherNumberOfRequestsThanAnnouncedIsRefused() {
        refuses(CORDEAU.replace("2 1 480", "2 7 480"), "line 1", "announces 7 requests");
    }

    @Test
    void stopsOutOfOrderAreRefused() {
        refuses(CORDEAU.replace("2 6 8", "5 6 8"), "line 4", "expected stop 2, found 5");
    }

    @Test
    void aFleetOfNobodyIsRefused() {
        refuses(CORDEAU.replace("2 1 480", "0 1 480"), "line 1", "must be positive");
    }

    @Test
    void aPartnerThatNamesAnotherIsRefused() {
        refuses(LI_LIM.replace("90 2 0", "90 1 0"), "line 3", "expected pickup 2");
    }

    @Test
    void aPartnerOutsideTheFileIsRefused() {
        refuses(LI_LIM.replace("90 0 1", "90 0 9"), "line 4", "a drop-off 1..2");
    }

    private static void refuses(String text, String... messages) {
        assertThatThrownBy(() -> InstanceFile.parse("some.txt", text))
                .isInstanceOf(BadInstance.class)
                .hasMessageStartingWith("some.txt, line ")
                .hasMessageContainingAll(messages);
    }
}
