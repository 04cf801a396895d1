package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var surroundings = new Surroundings(
                Map.of(),
                clock -> (_, _) -> {
                    throw new AssertionError("a scenario file needs no region");
                },
                InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z")),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return Miyamichi.run(surroundings, arguments);
    }

    private static Path scenario(Path folder) throws IOException {
        return Files.writeString(folder.resolve("rural_v1_r2_h1_s1.csv"), """
                request,t_request_min,desired_pickup_min,px_km,py_km,dx_km,dy_km,party,wheelchair
                0,0.00,0.00,3.3,0.3,3.3,3.3,1,0
                1,1.00,1.00,-99,0,99,0,1,0
                """);
    }

    @Test
    void jsonHoldsEveryFigure(@TempDir Path folder) throws IOException {
        assertThat(run("simulate", "--scenario", scenario(folder).toString(), "--policy", "greedy", "--json"))
                .isZero();
        assertThat(fieldNames())
                .contains(
                        "requests",
                        "served",
                        "servedShare",
                        "kmPerRide",
                        "meanWaitMinutes",
                        "ridesPerVehicleHour",
                        "pooledShare",
                        "brokenPromises",
                        "quoteMillis",
                        "p50",
                        "p99",
                        "max");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"requests\":2,\"served\":1,\"servedShare\":0.5,\"kmPerRide\":3.9,");
    }

    private List<String> fieldNames() throws IOException {
        var names = new ArrayList<String>();
        try (var json = new JsonFactory().createParser(printed.toByteArray())) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(json.currentName());
                }
            }
        }
        return names;
    }

    @Test
    void anUnknownScenarioIsBadUsage() {
        assertThat(run("simulate", "--scenario", "no-such-day")).isEqualTo(2);
        assertThat(run("simulate", "--scenario", "missing.csv")).isEqualTo(2);
    }

    @Test
    void aSpoiltFileIsAFailure(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("rural_v1_r2_h1_s1.csv"), "nonsense\n");
        assertThat(run("simulate", "--scenario", file.toString())).isEqualTo(1);
    }

    @Test
    void aSampleOfTheSoakIsClean() {
        assertThat(run("soak", "dispatch", "--cases", "20", "--json")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"name\":\"dispatch\",\"cases\":20,\"broken\":0}");
        assertThat(run("soak", "nothing")).isEqualTo(2);
    }
}
