package jp.miyamichi.planner.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import jp.miyamichi.planner.RoadTimes;
import org.junit.jupiter.api.Test;

/// Four crossings in a square of 500 m, and E in a pocket: a one-way street leads into it and none out.
class RoadTableTest {

    private final StreetPlan plan = new StreetPlan()
            .crossing("A", 0, 0)
            .crossing("B", 500, 0)
            .crossing("C", 0, 500)
            .crossing("D", 500, 500)
            .crossing("E", 800, 500);

    private RoadTable roads() {
        return new RoadTable(plan.streets(
                "A B 30", "B A 30", "A C 10", "C A 10", "B D 30", "D B 30", "C D 60.4", "D C 60", "D E 20"));
    }

    private int[] seconds(RoadTable roads, String from, String... to) {
        var seconds = new int[to.length];
        roads.secondsFrom(plan.numbers(from)[0], plan.numbers(to), seconds);
        return seconds;
    }

    @Test
    void theQuickestWayCountsNotTheOneWithTheQuickestStart() {
        assertThat(seconds(roads(), "A", "A", "B", "C", "D", "E")).containsExactly(0, 30, 10, 60, 80);
    }

    @Test
    void aTurnThatTakesLongIsAvoidedIfThatIsQuicker() {
        plan.turn("ABD", 8);
        assertThat(seconds(roads(), "A", "D")).containsExactly(68);
        assertThat(seconds(roads(), "A", "B")).containsExactly(30);
    }

    @Test
    void aForbiddenTurnIsNotTaken() {
        plan.turn("ABD", TimedStreets.Turns.FORBIDDEN);
        assertThat(seconds(roads(), "A", "D")).containsExactly(70);
    }

    @Test
    void aOneWayStreetLeadsOneWay() {
        assertThat(seconds(roads(), "E", "A", "E")).containsExactly(RoadTimes.UNREACHABLE, 0);
    }

    @Test
    void aTargetAskedForTwiceIsAnsweredTwice() {
        assertThat(seconds(roads(), "B", "C", "C")).containsExactly(40, 40);
    }

    @Test
    void whatIsNowhereIsUnreachable() {
        var seconds = new int[2];
        var roads = roads();
        roads.secondsFrom(0, new int[] {-1, 1}, seconds);
        assertThat(seconds).containsExactly(RoadTimes.UNREACHABLE, 30);
        roads.secondsFrom(-1, new int[] {0, 1}, seconds);
        assertThat(seconds).containsExactly(RoadTimes.UNREACHABLE, RoadTimes.UNREACHABLE);
    }

    @Test
    void thereMustBeRoomForTheAnswer() {
        assertThatThrownBy(() -> roads().secondsFrom(0, new int[3], new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no room for 3 times");
    }

    @Test
    void aPointBelongsToTheNearestCrossing() {
        var roads = roads();
        assertThat(roads.snap(StreetPlan.beside(plan.at("B"), 40, -30))).isEqualTo(plan.numbers("B")[0]);
        assertThat(roads.snap(StreetPlan.beside(plan.at("A"), -700, -700))).isEqualTo(plan.numbers("A")[0]);
    }

    @Test
    void fartherThanAKilometreThereIsNoCrossing() {
        assertThat(roads().snap(StreetPlan.beside(plan.at("A"), -750, -750))).isEqualTo(-1);
    }

    @Test
    void noPointBelongsToAPocketThatVehiclesCannotLeave() {
        assertThat(roads().snap(plan.at("E"))).isEqualTo(plan.numbers("D")[0]);
    }

    @Test
    void noPointBelongsToAPartOfASplitCrossing() {
        plan.split("B");
        assertThat(roads().snap(StreetPlan.beside(plan.at("B"), -10, 0))).isEqualTo(plan.numbers("A")[0]);
    }

    @Test
    void onRandomNetworksTimesAreThoseOfTryingEveryEdge() {
        var random = new Random(7);
        for (int network = 0; network < 30; network++) {
            int vertices = 40;
            var time = new int[vertices][vertices];
            var builder = new TimedStreets.Builder();
            for (int v = 0; v < vertices; v++) {
                builder.vertex(0, v * 1e-4);
                Arrays.fill(time[v], RoadTimes.UNREACHABLE / 2);
            }
            for (int v = 0; v < vertices; v++) {
                for (int i = 0; i < 3; i++) {
                    int to = random.nextInt(vertices);
                    int seconds = random.nextInt(100);
                    time[v][to] = Math.min(time[v][to], seconds);
                    builder.edge(new TimedStreets.Edge(v, to, seconds, true, v * 1e-4, 0, to * 1e-4, 0));
                }
                time[v][v] = 0;
            }
            floyd(time);
            var roads = new RoadTable(builder.build((_, _) -> 0));
            for (int v = 0; v < vertices; v++) {
                var seconds = new int[vertices];
                roads.secondsFrom(v, IntStream.range(0, vertices).toArray(), seconds);
                var expected = Arrays.stream(time[v])
                        .map(t -> t >= RoadTimes.UNREACHABLE / 2 ? RoadTimes.UNREACHABLE : t)
                        .toArray();
                assertThat(seconds).isEqualTo(expected);
            }
        }
    }

    private static void floyd(int[][] time) {
        for (int via = 0; via < time.length; via++) {
            for (int from = 0; from < time.length; from++) {
                for (int to = 0; to < time.length; to++) {
                    long way = (long) time[from][via] + time[via][to];
                    time[from][to] = (int) Math.min(time[from][to], way);
                }
            }
        }
    }
}
