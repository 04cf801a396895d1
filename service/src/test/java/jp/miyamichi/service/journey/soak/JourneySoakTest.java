package jp.miyamichi.service.journey.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever books a journey dies at every point there is, on the real database; it ends whole or undone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneySoakTest {

    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");

    /// Ticket, ride, on-board order, payment: every kind of step.
    private static final SoakCase.Script ALL = new SoakCase.Script(true, true, true, "card-approved", true, false);

    private Database database;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path rides) {
        folder = rides;
        database = TestServer.database("service", "ticketing");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    private static SoakCase.Script script(String who) {
        return switch (who) {
            case "comes back" -> ALL;
            case "leaves" -> new SoakCase.Script(true, true, true, "card-approved", false, false);
            case "gives up" -> new SoakCase.Script(true, true, true, "card-approved", true, true);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private List<String> dieEverywhere(String who, IntFunction<Reaper> reaperAt) {
        var problems = new ArrayList<String>();
        var struck = true;
        for (var point = 0; struck; point++) {
            var reaper = reaperAt.apply(point);
            // A clock of its own, so that the timetable's tram is still ahead.
            var now = new SoakClock(START);
            var here = new SoakTown(database, new FolderRides(folder, now), now);
            var id = new JourneyId(UUID.randomUUID());
            for (var problem : new SoakCase(here, now, id, script(who)).run(List.of(reaper))) {
                problems.add("killed at " + point + ": " + problem);
            }
            struck = reaper.hasStruck();
            assertThat(point).as("points a journey passes").isLessThan(200);
        }
        return problems;
    }

    @ParameterizedTest
    @ValueSource(strings = {"comes back", "leaves", "gives up"})
    void killedAtAnyPointAJourneyEndsWholeOrUndone(String traveller) {
        assertThat(dieEverywhere(traveller, Reaper::at)).isEmpty();
    }

    @Test
    void cutOffFromTheDatabaseAtAnyPointAJourneyEndsWholeOrUndone() {
        assertThat(dieEverywhere("comes back", point -> Reaper.at(point, this::cutConnections)))
                .isEmpty();
    }

    /// The journey is confirmed and its ride then given back by itself. Whoever takes the journey on dies at `point`.
    private boolean givesUpALeg(int point, List<String> problems) {
        var now = new SoakClock(START);
        var here = new SoakTown(database, new FolderRides(folder, now), now);
        var id = new JourneyId(UUID.randomUUID());
        var paid = new SoakCase.Script(true, true, false, "card-approved", true, false);
        assertThat(new SoakCase(here, now, id, paid).run(List.of())).isEmpty();
        var booked = here.journeys().find(id).orElseThrow();
        var ride = UUID.fromString(booked.steps().getFirst().reference());
        here.rides().cancel(UUID.randomUUID(), booked.traveller(), "valley", ride);

        var reaper = Reaper.at(point);
        try {
            here.goneRides(reaper).look(now.instant());
        } catch (Killed killed) {
            assertThat(reaper.hasStruck()).as("killed by nobody else").isTrue();
        }
        for (var i = 0; i < 3; i++) {
            now.later(JourneyRunner.LEASE.plusSeconds(1));
            here.office().tidy();
            here.desk(Reaper.never()).recover();
            here.goneRides(Reaper.never()).look(now.instant());
        }
        var after = here.journeys().find(id).orElseThrow();
        var end = after.state().word() + " " + after.content().legs().getLast().isGivenUp() + " " + givenBack(after);
        if (!end.equals("confirmed true 300")) {
            problems.add("killed at " + point + " it is " + end);
        }
        return reaper.hasStruck();
    }

    private long givenBack(Journey journey) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT coalesce(sum(yen), 0) FROM ticketing.refund WHERE order_id = :order")
                        .bind("order", journey.paidOrder().orElseThrow().value())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void killedAtAnyPointOfGivingUpALegItsFareIsGivenBackOnce() {
        var problems = new ArrayList<String>();
        var point = 0;
        while (givesUpALeg(point, problems)) {
            point++;
            assertThat(point).as("points a journey passes").isLessThan(200);
        }
        assertThat(point).as("points at which somebody died").isGreaterThan(5);
        assertThat(problems).isEmpty();
    }

    private void cutConnections() {
        database.jdbi().useHandle(handle -> handle.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()"""));
    }

    @Test
    void randomTravellersUnderRandomDeathsLeaveNothingHalfDone() {
        assertThat(JourneySoak.run(database, folder, 40, 1)).isEmpty();
    }

    @Test
    void afterAKilledProcessWhatTravellersWereToldStands(@TempDir Path kills) throws Exception {
        var outcome = JourneyKills.run(TestServer.empty(), kills, 1, 7);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.confirmed()).isPositive();
    }

    /// Otherwise the tests above could not fail.
    @Test
    void aRideThatStandsAloneIsNoticed() {
        var now = new SoakClock(START);
        var here = new SoakTown(database, new FolderRides(folder, now), now);
        var id = new JourneyId(UUID.randomUUID());
        assertThat(new SoakCase(here, now, id, ALL).run(List.of())).isEmpty();
        var ride = here.journeys().find(id).orElseThrow().steps().getFirst();
        here.rides()
                .cancel(
                        UUID.randomUUID(),
                        here.journeys().find(id).orElseThrow().traveller(),
                        "valley",
                        UUID.fromString(ride.reference()));
        assertThat(new Ends(here).problems(id)).hasSize(1);
    }
}
