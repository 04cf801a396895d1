package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `miyamichi simulate --log` and `miyamichi replay`.
class ReplayCommandTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void recordADay() throws IOException {
        var rows = new StringBuilder(
                "request,t_request_min,desired_pickup_min,px_km,py_km,dx_km,dy_km,party,wheelchair\n");
        for (int k = 0; k < 40; k++) {
            rows.append(
                    "%d,%d.00,%d.00,%d.3,0.3,%d.3,3.3,1,0%n".formatted(k, 2 * k, 2 * k, k % 7 - 3, (k + 3) % 6 - 3));
        }
        var scenario = Files.writeString(folder.resolve("rural_v3_r40_h2_s1.csv"), rows);
        log = folder.resolve("day.jsonl");
        assertThat(new CommandRun()
                        .with(
                                Map.of(),
                                "simulate",
                                "--scenario",
                                scenario.toString(),
                                "--seed",
                                "5",
                                "--breakdowns",
                                "1",
                                "--log",
                                log.toString()))
                .isZero();
    }

    @Test
    void aRecordedDayIsReplayedWithTheSameToursAndFigures() {
        var answer = replay();
        assertThat(answer.getBoolean("sameTours")).isTrue();
        assertThat(answer.getJsonObject("replayed")).isEqualTo(answer.getJsonObject("recorded"));
        assertThat(answer.getJsonObject("recorded").getMap())
                .containsEntry("policy", "optimised")
                .containsEntry("vehicles", 3)
                .containsEntry("brokenPromises", 0)
                .containsKeys("ridesPerVehicleHour", "meanWaitMinutes", "meanDetour", "keptShare", "km", "costYen");
    }

    @Test
    void aRecordThatWasTamperedWithIsNoticed() throws IOException {
        var lines = Files.readAllLines(log);
        var changed = lines.stream()
                .map(line -> line.contains("SetOut") ? line.replace("\"meters\":", "\"meters\":1") : line)
                .toList();
        Files.write(log, changed);
        var run = new CommandRun();
        assertThat(run.with(Map.of(), "replay", "--log", log.toString(), "--json"))
                .isEqualTo(1);
        assertThat(new JsonObject(run.printed()).getString("firstDifference")).startsWith("visit 1 of v");
    }

    @Test
    void anotherFleetAndAnotherPolicyGiveComparableFigures() {
        var two = replay("--fleet", "2");
        assertThat(two.getBoolean("sameTours")).isFalse();
        var was = two.getJsonObject("recorded");
        var is = two.getJsonObject("replayed");
        assertThat(is.getInteger("requests")).isEqualTo(was.getInteger("requests"));
        assertThat(is.getInteger("vehicles")).isEqualTo(2);
        assertThat(is.getLong("costYen")).isLessThan(was.getLong("costYen"));
        assertThat(is.getBoolean("costEstimated")).isTrue();
        assertThat(replay("--without", "v1,v3").getJsonObject("replayed").getInteger("vehicles"))
                .isOne();
        assertThat(replay("--policy", "greedy").getJsonObject("replayed").getDouble("kmPerRide"))
                .isGreaterThan(was.getDouble("kmPerRide"));
    }

    @Test
    void whatCannotBeReplayedIsToldInOneLine() {
        assertThat(new CommandRun()
                        .with(Map.of(), "replay", "--log", folder.resolve("no").toString()))
                .isEqualTo(2);
        assertThat(new CommandRun()
                        .with(
                                Map.of(),
                                "replay",
                                "--log",
                                folder.resolve("rural_v3_r40_h2_s1.csv").toString()))
                .isEqualTo(1);
        assertThat(new CommandRun().with(Map.of(), "replay", "--log", log.toString(), "--without", "v9"))
                .isEqualTo(1);
    }

    private JsonObject replay(String... options) {
        var arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"replay", "--log", log.toString(), "--json"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        var run = new CommandRun();
        assertThat(run.with(Map.of(), arguments)).isZero();
        return new JsonObject(run.printed());
    }
}
