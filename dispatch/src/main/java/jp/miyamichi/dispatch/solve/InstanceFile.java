package jp.miyamichi.dispatch.solve;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the problem files of the literature.
public final class InstanceFile {

    private InstanceFile() {}

    /// The problem in `file`: Cordeau's format when the first line has five numbers, Li and Lim's when it has three.
    ///
    /// @throws BadInstance when it is neither, or says something impossible; names line and expectation
    public static StaticProblem read(Path file) throws IOException {
        return of(nameOf(file), NumberLines.of(file));
    }

    static StaticProblem parse(String name, String text) {
        return of(name, NumberLines.of(name, text));
    }

    private static StaticProblem of(String name, java.util.List<NumberLines.Line> lines) {
        var header = lines.getFirst();
        return switch (header.words().size()) {
            case 5 -> new CordeauFormat(lines).problem(name);
            case 3 -> new LiLimFormat(lines).problem(name);
            default ->
                throw header.wrong("the header has " + header.words().size()
                        + " numbers; expected 5 (vehicles, requests, duration, capacity, ride time: Cordeau's dial-a-ride)"
                        + " or 3 (vehicles, capacity, speed: Li and Lim)");
        };
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    }
}
