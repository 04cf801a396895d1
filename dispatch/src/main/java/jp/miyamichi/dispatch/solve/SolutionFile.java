package jp.miyamichi.dispatch.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The plain form all checkers read: one tour a line, the stops' numbers, the depot left out.
public final class SolutionFile {

    private SolutionFile() {}

    public static String text(Solution solution) {
        return solution.tours().stream()
                .map(tour -> tour.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n")))
                .collect(Collectors.joining());
    }

    /// Reads such a file back, for `problem`.
    ///
    /// @throws BadInstance when a line holds anything but numbers of stops
    public static Solution read(Path file, StaticProblem problem) throws IOException {
        var stops = problem.stops().stream().collect(Collectors.toMap(Stop::id, stop -> stop));
        var depot = problem.stops().getFirst();
        var tours = new ArrayList<List<Integer>>();
        double cost = 0;
        int visits = 0;
        for (var line : Files.size(file) == 0 ? List.<NumberLines.Line>of() : NumberLines.of(file)) {
            var tour = new ArrayList<Integer>();
            var at = depot;
            for (int column = 0; column < line.words().size(); column++) {
                var next = stops.get(line.whole(column, "number of a stop"));
                if (next == null) {
                    throw line.wrong("there is no stop " + line.words().get(column));
                }
                cost += at.distanceTo(next);
                tour.add(next.id());
                at = next;
            }
            cost += at.distanceTo(depot);
            visits += tour.size();
            tours.add(tour);
        }
        return new Solution(problem.name(), tours, cost, problem.requests() - visits / 2);
    }

    public static void write(Path file, Solution solution) throws IOException {
        Files.writeString(file, text(solution));
    }
}
