package jp.miyamichi.benchmarks.dispatch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.dispatch.solve.InstanceFile;
import jp.miyamichi.dispatch.solve.Objective;
import jp.miyamichi.dispatch.solve.SolutionCheck;
import jp.miyamichi.dispatch.solve.SolutionFile;

/// Runs one solver in a JVM of its own, for so many CPU seconds of that JVM, and checks what it wrote.
record SolverProcess(String name, List<String> command) {

    private static final Path CHECKERS = Path.of("../shared/dispatch/checker");
    private static final long WALL_FACTOR_MAX = 40;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final Pattern FIRST = Pattern.compile("/(service|dispatch|picocli|jackson-core)-[^/]*\\.jar$");

    /// As `./miyamichi solve` starts it.
    static SolverProcess ours(Reference reference, double seconds, long seed, Path solution) {
        return new SolverProcess(
                "ours",
                java(
                        List.of("-Xmx2g", "-XX:+UseSerialGC"),
                        "jp.miyamichi.service.command.SolveAlone",
                        List.of(
                                "--json",
                                "--instance",
                                reference.file().toString(),
                                "--seconds",
                                String.valueOf(seconds),
                                "--seed",
                                String.valueOf(seed),
                                "--solution",
                                solution.toString())));
    }

    static SolverProcess orTools(Reference reference, double seconds, Path solution) {
        return new SolverProcess(
                "OR-tools",
                java(
                        List.of("-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"),
                        OrTools.class.getName(),
                        List.of(reference.file().toString(), String.valueOf(seconds), solution.toString())));
    }

    private static List<String> java(List<String> flags, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return command;
    }

    /// What the solver needs stands first, as in the launcher: jars are opened in turn until a class is found.
    private static String classPath() {
        var path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.of(true, false)
                .flatMap(first ->
                        path.stream().filter(entry -> FIRST.matcher(entry).find() == first))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Attempt run(Reference reference, double seconds, Path solution) throws IOException, InterruptedException {
        Files.deleteIfExists(solution);
        long wallSeconds = (long) Math.ceil(60 + seconds * WALL_FACTOR_MAX);
        var said = Files.createTempFile("solver", ".log");
        try {
            boolean done = runs(command, said, wallSeconds) == 0 && Files.isReadable(solution);
            return done ? checked(reference, solution) : failed("no solution: " + lastLine(said));
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static Attempt checked(Reference reference, Path file) throws IOException, InterruptedException {
        var problem = InstanceFile.read(reference.file());
        var solution = SolutionFile.read(file, problem);
        var faults = new ArrayList<>(new SolutionCheck(problem).faults(solution));
        boolean vehiclesFirst = problem.objective() == Objective.VEHICLES_THEN_DISTANCE;
        var checker = CHECKERS.resolve(vehiclesFirst ? "lilim_check.py" : "darp_check.py");
        if (Files.isReadable(checker)) {
            var said = Files.createTempFile("checker", ".log");
            var python = List.of("python3", checker.toString(), reference.file().toString(), file.toString());
            int exit = runs(python, said, 60);
            var verdict = lastLine(said);
            Files.delete(said);
            if (exit == 0 && !verdict.contains(" FEASIBLE")) {
                faults.add("checker: " + verdict);
            }
        }
        return new Attempt(solution.vehicles(), solution.cost(), faults);
    }

    private static int runs(List<String> command, Path log, long wallSeconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor(wallSeconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Attempt failed(String why) {
        return new Attempt(0, 0, List.of(why));
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
