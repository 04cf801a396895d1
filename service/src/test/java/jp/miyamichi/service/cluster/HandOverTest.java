package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.DeskParts;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes in one process: one gives its areas to the other.
class HandOverTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T01:02:00Z"));

    private final StormService storm = new StormService();
    private ClusterNode first;
    private ClusterNode second;
    private Database database;
    private DispatchDesk leaving;
    private DispatchDesk staying;

    @BeforeEach
    void joinTwoNodes() throws IOException {
        var ports = FreePorts.find(2);
        var members = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        first = ClusterNode.join(ports.getFirst(), members);
        second = ClusterNode.join(ports.getLast(), members);
        database = TestServer.database("dispatch");
        leaving = desk(first);
        staying = desk(second);
    }

    @AfterEach
    void end() {
        second.close();
        first.close();
        database.close();
    }

    private DispatchDesk desk(ClusterNode node) {
        return new DispatchDesk(
                List.of(storm.service()),
                new DeskParts(
                        node.name(),
                        new PostgresBookings(database),
                        new PostgresHouseholds(database),
                        new PostgresSuspensions(database),
                        new HazelcastGrid(node, CLOCK),
                        new PlaneTravelTimes(StormService.CENTRE, 1.3, 30),
                        CLOCK,
                        ZoneId.of("Asia/Tokyo"),
                        _ -> false,
                        UUID::randomUUID));
    }

    @Test
    void anAreaThatIsGivenUpIsTakenAtOnceAndNotWhenItsLeaseRunsOut() {
        assertThat(leaving.tick().owned()).containsExactly(storm.area());
        assertThat(staying.tick().owned()).isEmpty();
        leaving.handOver();
        assertThat(staying.tick().owned()).containsExactly(storm.area());
        leaving.seeOwner(storm.area());
        assertThatThrownBy(() -> leaving.request(storm.area(), storm.wish(1, CLOCK.instant())))
                .isInstanceOfSatisfying(
                        AreaElsewhereException.class,
                        told -> assertThat(told.node()).isEqualTo(second.name()));
    }

    @Test
    void whoIsLateInGivingUpTakesNothingFromTheNewOwner() {
        leaving.tick();
        leaving.handOver();
        staying.tick();
        leaving.handOver();
        assertThat(leaving.tick().owned()).isEmpty();
        assertThat(staying.tick().owned()).containsExactly(storm.area());
    }

    @Test
    void whoAsksBetweenTwoOwnersWaitsForTheNewOne() throws Exception {
        var asked = new ClusterDesk(first, leaving);
        var _ = new ClusterDesk(second, staying);
        leaving.tick();
        leaving.handOver();
        var answer = CompletableFuture.supplyAsync(
                () -> asked.request(storm.area(), storm.wish(1, CLOCK.instant())), Thread::startVirtualThread);
        assertThat(answer).isNotDone();
        staying.tick();
        assertThat(answer.get(10, TimeUnit.SECONDS).getFirst()).isInstanceOf(RideAnswer.Offers.class);
    }
}
