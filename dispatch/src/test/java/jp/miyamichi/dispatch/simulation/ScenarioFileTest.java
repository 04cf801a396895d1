package jp.miyamichi.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.miyamichi.dispatch.engine.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    @TempDir
    private Path folder;

    private Scenario read(String name, String... rows) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, ScenarioFile.HEADER + "\n" + String.join("\n", rows) + "\n");
        return ScenarioFile.read(file, ScenarioRules.standard());
    }

    @Test
    void theNameTellsTheFleetAndTheRowsTheRequests() throws IOException {
        var scenario = read("rural_v4_r2_h10_s1.csv", "0,5.00,5.00,0,0,3,4,2,1", "1,10.00,90.00,1,1,2,2,1,0");
        assertThat(scenario.vehicles())
                .extracting(vehicle -> vehicle.room().wheelchairs())
                .containsExactly(1, 0, 1, 0);
        assertThat(scenario.vehicles().get(3).depot()).isEqualTo(ScenarioRequests.point(3.3, 0.3));
        assertThat(scenario.length()).isEqualTo(Duration.ofHours(10));
        var now = ((DayEvent.Asked) scenario.events().get(0)).request();
        assertThat(now.party()).isEqualTo(new Load(2, 1));
        assertThat(Duration.between(now.earliestPickup(), now.latestPickup())).isEqualTo(Duration.ofMinutes(30));
        var booked = ((DayEvent.Asked) scenario.events().get(1)).request();
        assertThat(Duration.between(booked.earliestPickup(), booked.latestPickup()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void fiveKilometresAsTheCrowFliesAreThirteenMinutes() throws IOException {
        var scenario = read("rural_v1_r1_h1_s1.csv", "0,0,0,0,0,3,4,1,0");
        var request = ((DayEvent.Asked) scenario.events().getFirst()).request();
        var times = scenario.times();
        int from = times.place(request.from());
        int to = times.place(request.to());
        assertThat(times.millis(from, to, 0)).isEqualTo(13 * 60_000);
        assertThat(times.meters(from, to)).isEqualTo(6_500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,0,0,0,0,3,4,1                | line 2: 9 values belong here, not 8
            0,zero,0,0,0,3,4,1,0           | line 2: t_request_min must be a number, not 'zero'
            0,0,0,0,0,3,NaN,1,0            | line 2: dy_km must be
            0,0,0,0,0,3,4,0,0              | line 2: party must be 1
            0,0,0,0,0,3,4,1.5,0            | line 2: party must be a whole number
            0,0,0,0,0,3,4,1,2              | line 2: 2 wheelchairs in a party of 1
            """)
    void aBadRowIsNamedWithItsLine(String row, String message) {
        assertThatThrownBy(() -> read("rural_v1_r1_h1_s1.csv", row))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBadNameShowsAGoodOne() {
        assertThatThrownBy(() -> read("monday.csv", "0,0,0,0,0,3,4,1,0"))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("rural_v8_r165_h11_s1.csv");
    }

    @Test
    void aFileThatHoldsLessThanItsNameSaysIsRefused() {
        assertThatThrownBy(() -> read("rural_v1_r2_h1_s1.csv", "0,0,0,0,0,3,4,1,0"))
                .hasMessageContaining("holds 1 requests, but its name says 2");
        assertThatThrownBy(() -> read("rural_v1_r2_h1_s1.csv", "0,0,0,0,0,3,4,1,0", "0,0,0,0,0,3,4,1,0"))
                .hasMessageContaining("same number");
    }

    @Test
    void aFileWithoutHeaderIsRefused() throws IOException {
        var file = folder.resolve("rural_v1_r1_h1_s1.csv");
        Files.writeString(file, "0,0,0,0,0,3,4,1,0\n");
        assertThatThrownBy(() -> ScenarioFile.read(file, ScenarioRules.standard()))
                .hasMessageContaining("line 1: the header must be");
    }
}
