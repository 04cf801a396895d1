package jp.miyamichi.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day is its event log: written to a file and read again it gives the same tours, and with another fleet or policy
/// figures that compare.
class RecordedDayTest {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final ServiceId SERVICE = new ServiceId("s");
    private static final Streets.Plane PLANE = new Streets.Plane(new LatLon(36.6, 139.9), 1.3, 30);
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    private final Scenario scenario = scenario();
    private final DayResult result = Day.run(scenario, Policy.OPTIMISED, SEED, () -> 0);
    private final RecordedDay day = RecordedDay.of(scenario, PLANE, Policy.OPTIMISED, SEED, result);

    private RecordedDay throughAFile() throws IOException {
        var file = folder.resolve("day.jsonl");
        DayFile.write(file, day);
        return DayFile.read(file);
    }

    @Test
    void aFileGivesBackTheDayAsItWas() throws IOException {
        var read = throughAFile();
        assertThat(read).isEqualTo(day);
        assertThat(read.figures(PLANE.times())).isEqualTo(day.figures(PLANE.times()));
    }

    @Test
    void theDayRunsAgainFromItsFileWithTheSameToursOfEveryVehicle() throws IOException {
        var read = throughAFile();
        var again = Day.run(read.scenario(PLANE.times()), Policy.OPTIMISED, read.seed(), () -> 0);
        assertThat(again.log().tours()).hasSize(3).isEqualTo(result.log().tours());
        assertThat(read.firstDifference(again.log())).isEmpty();
    }

    @Test
    void otherDiceGiveOtherToursAndTheFirstDifferenceIsNamed() {
        var other = Day.run(day.scenario(PLANE.times()), Policy.OPTIMISED, SEED + 1, () -> 0);
        assertThat(day.firstDifference(other.log()))
                .hasValueSatisfying(
                        first -> assertThat(first).startsWith("visit ").contains(" was ", " and is "));
    }

    @Test
    void withoutAVehicleFewerAreServedAtALowerCost() {
        var one = Fleets.ofSize(day.vehicles(), 1);
        var fewer = Day.run(day.scenario(PLANE.times(), one), Policy.OPTIMISED, SEED, () -> 0)
                .figures();
        var all = day.figures(PLANE.times());
        assertThat(fewer.requests()).isEqualTo(all.requests());
        assertThat(fewer.served()).isLessThan(all.served());
        assertThat(fewer.ridesPerVehicleHour()).isGreaterThan(all.ridesPerVehicleHour());
        assertThat(fewer.vehicleHours()).isEqualTo(all.vehicleHours() / 3);
        assertThat(fewer.brokenPromises()).isZero();
    }

    @Test
    void moreVehiclesAreCopiesUnderNamesOfTheirOwn() {
        assertThat(Fleets.ofSize(day.vehicles(), 5))
                .extracting(vehicle -> vehicle.id().value())
                .containsExactly("v1", "v2", "v3", "extra-1", "extra-2");
        assertThat(Fleets.without(day.vehicles(), Set.of("v2"))).hasSize(2);
        assertThatThrownBy(() -> Fleets.without(day.vehicles(), Set.of("v9")))
                .isInstanceOf(BadScenario.class)
                .hasMessage("the vehicles of that day are [v1, v2, v3], not [v9]");
    }

    @Test
    void anotherPolicyIsComparedOnTheSameRequests() {
        var greedy = Day.run(day.scenario(PLANE.times()), Policy.GREEDY, SEED, () -> 0)
                .figures();
        var optimised = day.figures(PLANE.times());
        assertThat(greedy.requests()).isEqualTo(optimised.requests());
        assertThat(optimised.kmPerRide()).isLessThan(greedy.kmPerRide());
    }

    @Test
    void whatIsNoRecordIsRefusedWithItsLine() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "hello\n");
        assertThatThrownBy(() -> DayFile.read(file))
                .isInstanceOf(BadScenario.class)
                .hasMessage("notes.txt is not a recorded day; write one with simulate --log or record");
        var spoilt = folder.resolve("day.jsonl");
        DayFile.write(spoilt, day);
        var lines = new ArrayList<>(Files.readAllLines(spoilt));
        lines.set(2, "{}");
        Files.write(spoilt, lines);
        assertThatThrownBy(() -> DayFile.read(spoilt))
                .hasMessage("day.jsonl line 3 cannot be read; record the day anew");
    }

    /// Three hours of sixty rides, two of which are given back, and a breakdown.
    private static Scenario scenario() {
        var random = new SplittableRandom(3);
        var events = new ArrayList<DayEvent>();
        for (int k = 0; k < 60; k++) {
            var at = START.plus(Duration.ofMinutes(3L * k));
            events.add(new DayEvent.Asked(at, request("r" + k, at, random)));
        }
        events.add(new DayEvent.Cancelled(START.plus(Duration.ofMinutes(31)), new RideId("r10")));
        events.add(new DayEvent.Late(
                START.plus(Duration.ofMinutes(61)), new RideId("r20"), START.plus(Duration.ofMinutes(90))));
        events.add(new DayEvent.BrokeDown(START.plus(Duration.ofMinutes(45)), new VehicleId("v2")));
        events.add(new DayEvent.BackInService(START.plus(Duration.ofMinutes(75)), new VehicleId("v2")));
        var vehicles =
                IntStream.rangeClosed(1, 3).mapToObj(RecordedDayTest::vehicle).toList();
        return new Scenario("sixty rides", START, Duration.ofHours(3), PLANE.times(), vehicles, events);
    }

    private static RideRequest request(String id, Instant at, SplittableRandom random) {
        return new RideRequest(
                new RideId(id),
                SERVICE,
                point(random),
                point(random),
                at,
                at.plus(Duration.ofMinutes(25)),
                at.plus(Duration.ofHours(2)),
                new Load(1 + random.nextInt(2), 0),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                new PromiseRule(Duration.ZERO, Duration.ofMinutes(10), 1.5, Duration.ofMinutes(10)));
    }

    private static LatLon point(SplittableRandom random) {
        return new LatLon(36.6 + random.nextDouble(0.05), 139.9 + random.nextDouble(0.05));
    }

    private static Vehicle vehicle(int number) {
        return new Vehicle(
                new VehicleId("v" + number),
                new Load(4, 0),
                Set.of(SERVICE),
                new LatLon(36.62, 139.92),
                START,
                START.plus(Duration.ofHours(8)),
                false,
                List.of());
    }
}
