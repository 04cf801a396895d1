package jp.miyamichi.region.validate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the validators in a JVM of their own and reads what they found.
public final class ValidatorProgram {

    /// The four feeds of Utsunomiya take 6 seconds; a prefecture's buses take a minute.
    private static final Duration TIME_MAX = Duration.ofMinutes(5);

    private static final String MAIN = "jp.miyamichi.validator.Main";

    private final Path home;

    /// What the program wrote of one kind of problem in one file; `severity` is `ERROR`, `WARNING` or `INFO`.
    public record Finding(String file, String code, String severity, int count, String sample) {}

    /// @param home the validator module's build folder, with `classes` and `lib`
    /// @throws IllegalArgumentException if it was not built
    public ValidatorProgram(Path home) {
        if (!Files.isDirectory(home.resolve("lib")) || !Files.isDirectory(home.resolve("classes"))) {
            throw new IllegalArgumentException(
                    "no validators in " + home + "; build them with: mvn -pl gtfs-data/validator package");
        }
        this.home = home;
    }

    /// Checks GTFS zips and folders of GBFS files.
    ///
    /// @param date the day the feeds are judged on
    /// @param country ISO 3166 code, for phone numbers
    public List<Finding> check(List<Path> paths, LocalDate date, String country) {
        try {
            var work = Files.createTempDirectory("miyamichi-validate");
            var out = work.resolve("findings.json");
            run(command(out, date, country, paths), work.resolve("log.txt"));
            return JsonMapper.builder().build().readValue(out.toFile(), new TypeReference<List<Finding>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run the validators", e);
        }
    }

    private List<String> command(Path out, LocalDate date, String country, List<Path> paths) {
        var java = ProcessHandle.current().info().command().orElse("java");
        var classPath = home.resolve("classes") + File.pathSeparator + home.resolve("lib") + "/*";
        var command = new ArrayList<>(
                List.of(java, "-Xmx1g", "-cp", classPath, MAIN, out.toString(), date.toString(), country));
        paths.forEach(path -> command.add(path.toAbsolutePath().toString()));
        return command;
    }

    private static void run(List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(TIME_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the validators took more than " + TIME_MAX + "; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("the validators failed; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the validators ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
