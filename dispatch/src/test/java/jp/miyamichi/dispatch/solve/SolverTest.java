package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolverTest {

    private static final Path OPEN = Path.of("../../shared/dispatch/open");

    @Test
    void aSmallInstanceIsSolvedToItsProvenOptimum() throws IOException {
        var problem = open("cordeau2006/a2-16.txt");

        var solution = Solver.solve(problem, Budget.looks(300), new SplittableRandom(1));

        assertThat(solution.cost()).isCloseTo(294.25, within(0.005));
        assertThat(new SolutionCheck(problem).faults(solution)).isEmpty();
    }

    @Test
    void fewerVehiclesAreFoundBeforeShorterTours() throws IOException {
        var problem = open("lilim/lc101.txt");

        var solution = Solver.solve(problem, Budget.looks(600), new SplittableRandom(1));

        assertThat(solution.vehicles()).isEqualTo(10);
        assertThat(solution.cost()).isCloseTo(828.94, within(0.005));
        assertThat(new SolutionCheck(problem).faults(solution)).isEmpty();
    }

    @Test
    void theSameSeedFindsTheSameTours() {
        var problem = grid(12);

        var once = Solver.solve(problem, Budget.looks(40), new SplittableRandom(7));
        var again = Solver.solve(problem, Budget.looks(40), new SplittableRandom(7));

        assertThat(again).isEqualTo(once);
        assertThat(once.isFeasible()).isTrue();
    }

    @Test
    void anotherSeedSearchesElsewhere() {
        var problem = grid(12);

        var tours = List.of(1L, 2L, 3L, 4L).stream()
                .map(seed -> Solver.solve(problem, Budget.looks(1), new SplittableRandom(seed))
                        .tours())
                .distinct();

        assertThat(tours.count()).isGreaterThan(1);
    }

    @Test
    void aRequestThatNobodyCanServeIsLeftOverAndSaid() {
        var problem = InstanceFile.parse("far", """
                1 1 480 3 30
                0 0 0 0 0 0 480
                1 300 0 0 1 0 480
                2 310 0 0 -1 0 480
                """);

        var solution = Solver.solve(problem, Budget.looks(5), new SplittableRandom(1));

        assertThat(solution.isFeasible()).isFalse();
        assertThat(solution.unserved()).isEqualTo(1);
        assertThat(new SolutionCheck(problem).faults(solution)).contains("2 stops are not visited");
    }

    @Property(tries = 200)
    void whateverIsServedKeepsEveryLimit(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var problem = RandomProblems.draw(seed);
        var check = new SolutionCheck(problem);

        var solution = Solver.solve(problem, Budget.looks(3), new SplittableRandom(seed));

        assertThat(solution.tours()).allMatch(check::isDrivable);
        assertThat(check.faults(solution).isEmpty()).isEqualTo(solution.isFeasible());
    }

    @Test
    void aSolutionFileHasOneTourALineAndReadsBackTheSame(@TempDir Path folder) throws IOException {
        var problem = grid(6);
        var solution = Solver.solve(problem, Budget.looks(5), new SplittableRandom(1));
        var file = folder.resolve("tours.txt");

        SolutionFile.write(file, solution);

        assertThat(Files.readAllLines(file))
                .hasSize(solution.vehicles())
                .allMatch(line -> line.matches("\\d+( \\d+)*"));
        var read = SolutionFile.read(file, problem);
        assertThat(read.tours()).isEqualTo(solution.tours());
        assertThat(read.cost()).isCloseTo(solution.cost(), within(1e-9));
        assertThat(read.unserved()).isZero();
    }

    private static StaticProblem open(String file) throws IOException {
        var path = OPEN.resolve(file);
        assumeTrue(
                Files.isReadable(path), "skipped: there is no " + path + "; the open instances are not in the project");
        return InstanceFile.read(path);
    }

    private static StaticProblem grid(int requests) {
        var random = new SplittableRandom(requests);
        var stops = new ArrayList<Stop>(List.of(new Stop(0, 5, 5, 0, 0, 0, 480)));
        for (int id = 1; id <= 2 * requests; id++) {
            int load = id <= requests ? 1 : -1;
            stops.add(new Stop(id, random.nextInt(11), random.nextInt(11), 1, load, 0, 480));
        }
        return new StaticProblem("grid", Objective.DISTANCE, new Limits(4, 3, 200, 60), stops);
    }
}
