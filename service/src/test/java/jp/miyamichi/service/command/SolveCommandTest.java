package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {

    private static final String ONE_RIDE = """
            1 1 480 3 30
            0 0 0 0 0 0 480
            1 3 4 0 1 0 480
            2 6 8 0 -1 0 480
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void itPrintsOneObjectAndWritesTheTours() throws IOException {
        var tours = folder.resolve("tours.txt");

        int exit = solve("--instance", file(ONE_RIDE), "--seconds", "0.01", "--json", "--solution", tours.toString());

        assertThat(exit).isZero();
        var answer = json();
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("instance", "vehicles", "cost", "feasible", "cpuSeconds", "seed");
        assertThat(answer.get("instance").asText()).isEqualTo("one");
        assertThat(answer.get("vehicles").asInt()).isEqualTo(1);
        assertThat(answer.get("cost").asDouble()).isEqualTo(20);
        assertThat(answer.get("feasible").asBoolean()).isTrue();
        assertThat(answer.get("seed").asLong()).isEqualTo(1);
        assertThat(Files.readString(tours)).isEqualTo("1 2\n");
    }

    @Test
    void aPlanThatLeavesSomebodyOutIsAFailureAndIsNotWritten() throws IOException {
        var tours = folder.resolve("tours.txt");
        var tooFar = ONE_RIDE.replace("6 8", "60 80");

        int exit = solve("--instance", file(tooFar), "--seconds", "0.01", "--json", "--solution", tours.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(json().get("feasible").asBoolean()).isFalse();
        assertThat(tours).doesNotExist();
    }

    @Test
    void aFileThatIsNoInstanceIsAFailure() throws IOException {
        assertThat(solve("--instance", file("nothing of the kind\n"))).isEqualTo(1);
    }

    @Test
    void badUsageIsToldApart() throws IOException {
        assertThat(solve()).isEqualTo(2);
        assertThat(solve("--instance", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(solve("--instance", file(ONE_RIDE), "--threads", "2")).isEqualTo(2);
        assertThat(solve("--instance", file(ONE_RIDE), "--seconds", "0")).isEqualTo(2);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("one.txt"), text).toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(printed.toByteArray());
    }

    private int solve(String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "solve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Miyamichi.run(surroundings(out), arguments);
    }

    private static Surroundings surroundings(PrintStream out) {
        return new Surroundings(
                Map.of(),
                clock -> (build, graphs) -> {
                    throw new AssertionError("no planner is needed");
                },
                InstantSource.system(),
                out);
    }
}
