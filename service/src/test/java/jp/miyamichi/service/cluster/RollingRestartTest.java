package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.cluster.NodeProcess.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three services in three processes behind a load balancer are restarted one after the other, as for a new version,
/// and nobody who plans, buys or books notices. It is 1 April 2026, 10:02, when they start.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class RollingRestartTest {

    private static final Instant START = Instant.parse("2026-04-01T01:02:00Z");
    private static final int NODES = 3;
    private static final int AT_ONCE = 2;
    private static final Duration START_MAX = Duration.ofSeconds(90);

    /// Longer than anybody waits whose request met a node that was stopping: an area is taken over within a second.
    private static final Duration ANSWER_MAX = Duration.ofSeconds(8);

    private final BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final ConnectTo connect = TestServer.empty();
    private final long ahead =
            Duration.between(InstantSource.system().instant(), START).toMillis();

    @TempDir
    Path data;

    private LoadBalancer balancer;
    private Database database;

    @BeforeEach
    void startThree() throws Exception {
        ValleyTown.build(data);
        ports.addAll(FreePorts.find(NODES));
        balancer = new LoadBalancer();
        database = new Database(connect, 1, List.of());
        for (var node = 0; node < NODES; node++) {
            nodes.add(start(node));
        }
        for (var node = 0; node < NODES; node++) {
            awaitReady();
        }
    }

    @AfterEach
    void end() {
        balancer.close();
        nodes.forEach(NodeProcess::close);
        database.close();
    }

    private NodeProcess start(int node) {
        var members =
                String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList());
        var url = "postgresql://%s:%s@%s:%d/%s"
                .formatted(connect.user(), connect.password(), connect.host(), connect.port(), connect.database());
        return NodeProcess.start(
                node,
                ServiceNode.class,
                List.of(
                        Long.toString(ahead),
                        "MIYAMICHI_PORT=0",
                        "MIYAMICHI_DATA=" + data,
                        "MIYAMICHI_DATABASE_URL=" + url,
                        "MIYAMICHI_CLUSTER_PORT=" + ports.get(node),
                        "MIYAMICHI_CLUSTER_MEMBERS=" + members,
                        "MIYAMICHI_DRAIN_SECONDS=1"),
                heard);
    }

    private void awaitReady() throws InterruptedException {
        var said = heard.poll(START_MAX.toSeconds(), TimeUnit.SECONDS);
        assertThat(said)
                .as("a node that was started is ready within " + START_MAX)
                .isNotNull();
        assertThat(said.what()).isEqualTo("READY");
        balancer.add(said.node(), said.words().get(1));
        while (!balancer.asks(said.node())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eachNodeIsRestartedInTurnAndNobodyNotices() throws Exception {
        var people = new TownPeople(balancer.url());
        try (people) {
            people.come(AT_ONCE);
            for (var node = 0; node < NODES; node++) {
                assertThat(people.complaints()).isEmpty();
                nodes.get(node).terminate();
                assertThat(nodes.get(node).exit()).as("it ended by itself").isEqualTo(143);
                nodes.set(node, start(node));
                awaitReady();
            }
        }
        System.out.printf(
                "rolling restart: %d requests, %d passes, %d rides, slowest answer %d ms%n",
                people.requests.get(),
                people.paid.size(),
                people.booked.size(),
                people.slowest().toMillis());
        assertThat(people.complaints()).isEmpty();
        assertThat(people.paid).hasSizeGreaterThan(50);
        assertThat(people.booked).hasSizeGreaterThan(20);
        assertThat(people.slowest()).isLessThan(ANSWER_MAX);
        assertThat(idsOf("SELECT id FROM ticketing.customer_order WHERE state = 'paid'"))
                .containsAll(people.paid);
        assertThat(idsOf("SELECT id FROM dispatch.booking WHERE state = 'CONFIRMED'"))
                .containsAll(people.booked.stream().map(UUID::fromString).toList());
    }

    private List<UUID> idsOf(String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(UUID.class).list());
    }
}
