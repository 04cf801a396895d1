package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/// Three nodes in three processes take a storm of bookings, and the one that owns the service dies or hangs in it.
///
/// How soon it is replaced is part of what is promised, so these two figures are asserted: 5 s after kill -9, 15 s
/// after SIGSTOP, as the issue asks.
class BookingStormTest {

    private static final int BOOKINGS = 120;
    private static final int BEFORE_THE_BLOW = 30;
    private static final int AT_ONCE = 6;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(4);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(90);

    private final BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final StormService storm = new StormService();
    private ConnectTo connect;
    private Database database;
    private StormBooks books;
    private int owner;
    private String lastTrouble = "no trouble";

    @BeforeEach
    void startThreeNodes() throws Exception {
        connect = TestServer.empty();
        database = new Database(connect, 2, List.of("dispatch"));
        books = new StormBooks(database, storm);
        assertThat(database.isUp()).isTrue();
        var ports = FreePorts.find(3);
        var members =
                String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList());
        var url = "postgresql://%s:%s@%s:%d/%s"
                .formatted(connect.user(), connect.password(), connect.host(), connect.port(), connect.database());
        for (int n = 0; n < ports.size(); n++) {
            nodes.add(NodeProcess.start(n, ports.get(n), members, url, heard));
        }
        var ready = new HashSet<Integer>();
        owner = -1;
        while (ready.size() < nodes.size() || owner < 0) {
            var said = hear();
            if (said.what().equals("READY")) {
                ready.add(said.node());
            } else if (said.what().equals("OWNS")) {
                owner = said.node();
            }
        }
    }

    @AfterEach
    void end() {
        nodes.forEach(NodeProcess::close);
        database.close();
    }

    @Test
    void anOwnerThatIsKilledLosesNothingAndIsReplaced() throws Exception {
        var replacedAfter = stormWith(() -> nodes.get(owner).kill());
        System.out.println("replaced after kill -9: " + replacedAfter.toMillis() + " ms");
        assertThat(replacedAfter).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anOwnerThatHangsLosesNothingAndIsReplaced() throws Exception {
        var paused = nodes.get(owner);
        var replacedAfter = stormWith(paused::pause);
        System.out.println("replaced after SIGSTOP: " + replacedAfter.toMillis() + " ms");
        assertThat(replacedAfter).isLessThan(Duration.ofSeconds(15));
        paused.resume();
        awaitThat(owner, "LOST");
        books.assertEverythingHolds(Set.of());
    }

    /// @return how long after the blow another node owned the service
    private Duration stormWith(Runnable blow) throws Exception {
        var riders = new StormRiders(BOOKINGS, nodes);
        long begun = System.nanoTime();
        long struckAt = 0;
        long replacedAt = 0;
        while (!riders.areDone() || replacedAt == 0) {
            riders.askOnce(AT_ONCE, ASK_AGAIN_AFTER);
            assertThat(System.nanoTime() - begun)
                    .as(riders + "; " + lastTrouble)
                    .isLessThan(GIVE_UP_AFTER.toNanos());
            var said = heard.poll(ASK_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            if (said != null && said.what().equals("OWNS") && said.node() != owner) {
                replacedAt = said.nanos();
            } else if (said != null) {
                riders.hear(said);
                if (said.what().equals("TROUBLE")) {
                    lastTrouble = String.join(" ", said.words());
                }
            }
            if (struckAt == 0 && riders.booked().size() >= BEFORE_THE_BLOW) {
                struckAt = System.nanoTime();
                blow.run();
                riders.avoid(owner);
            }
        }
        System.out.println(riders);
        assertThat(riders.booked()).hasSizeGreaterThan(BOOKINGS / 2);
        books.assertEverythingHolds(riders.booked());
        return Duration.ofNanos(replacedAt - struckAt);
    }

    private void awaitThat(int node, String what) throws InterruptedException {
        for (var said = hear(); said.node() != node || !said.what().equals(what); said = hear()) {
            // Late answers of others.
        }
    }

    private Said hear() throws InterruptedException {
        var said = heard.poll(GIVE_UP_AFTER.toSeconds(), TimeUnit.SECONDS);
        assertThat(said).as("a node says something within " + GIVE_UP_AFTER).isNotNull();
        return said;
    }
}
