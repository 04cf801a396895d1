package jp.miyamichi.dispatch.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The plain form all checkers read: one tour a line, the stops' numbers, the depot left out.
public final class SolutionFile {

    private SolutionFile() {}

    public static String text(Solution solution) {
        return solution.tours().stream()
                .map(tour -> tour.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n")))
                .collect(Collectors.joining());
    }

    public static void write(Path file, Solution solution) throws IOException {
        Files.writeString(file, text(solution));
    }
}
