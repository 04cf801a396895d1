package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.cluster.NodeProcess.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two nodes lose each other while both live and both reach the database, and are asked for rides of the same area all
/// the time. The fence in the database decides who may promise; once they see each other again they are one cluster,
/// whichever of them owns the area.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class PartitionTest {

    private static final int AT_ONCE = 6;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration UNHURRIED = Duration.ofSeconds(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(90);

    private final BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final List<Relay> cables = new ArrayList<>();
    private final Map<Integer, Integer> members = new HashMap<>();
    private final StormService storm = new StormService();
    private Database database;
    private int owner = -1;
    private String lastTrouble = "no trouble";

    @BeforeEach
    void startTwoNodesWithACableEach() throws Exception {
        var connect = TestServer.empty();
        database = new Database(connect, 2, List.of("dispatch"));
        assertThat(database.isUp()).isTrue();
        var ports = FreePorts.find(4);
        var known = "127.0.0.1:" + ports.get(2) + ",127.0.0.1:" + ports.get(3);
        var url = "postgresql://%s:%s@%s:%d/%s"
                .formatted(connect.user(), connect.password(), connect.host(), connect.port(), connect.database());
        for (int n = 0; n < 2; n++) {
            cables.add(new Relay(ports.get(n + 2), ports.get(n)));
            nodes.add(NodeProcess.start(
                    n,
                    List.of("-Dhazelcast.local.publicAddress=127.0.0.1:" + ports.get(n + 2)),
                    DeskNode.class,
                    List.of(Integer.toString(ports.get(n)), known, url),
                    heard));
        }
    }

    @AfterEach
    void end() {
        nodes.forEach(NodeProcess::close);
        cables.forEach(Relay::close);
        database.close();
    }

    @Test
    void bothSidesAreAskedAndNoSeatIsSoldTwiceAndAfterwardsTheyAgree() throws Exception {
        var nobody = new StormRiders(0, nodes);
        goOn(nobody, () -> members.equals(Map.of(0, 2, 1, 2)) && owner >= 0);

        var before = new StormRiders(15, nodes);
        goOn(before, before::areDone);

        cables.forEach(Relay::cut);
        var apart = new StormRiders(30, nodes, 15);
        goOn(apart, () -> members.equals(Map.of(0, 1, 1, 1)) && apart.booked().size() >= 5);

        // The owner sleeps longer than its lease; when it wakes, both sides believe that the area is theirs.
        letTheOwnerSleep(apart);
        goOn(apart, apart::areDone);

        cables.forEach(Relay::mend);
        goOn(nobody, () -> members.equals(Map.of(0, 2, 1, 2)));
        var all = new HashSet<>(before.booked());
        all.addAll(apart.booked());
        all.addAll(bookedWithoutAskingTwice(45));
        letTheOwnerSleep(nobody);
        all.addAll(bookedWithoutAskingTwice(60));

        System.out.println("before " + before + "; apart " + apart);
        assertThat(apart.booked()).hasSizeGreaterThan(10);
        new StormBooks(database, storm).assertEverythingHolds(all);
    }

    private void letTheOwnerSleep(StormRiders meanwhile) throws InterruptedException {
        var asleep = owner;
        nodes.get(asleep).pause();
        goOn(meanwhile, () -> owner != asleep);
        nodes.get(asleep).resume();
    }

    /// Half of them ask the node that does not own the area, and are passed on.
    private Set<Integer> bookedWithoutAskingTwice(int first) throws InterruptedException {
        var riders = new StormRiders(15, nodes, first);
        goOn(riders, UNHURRIED, riders::areDone);
        assertThat(riders.booked()).hasSizeGreaterThan(5);
        assertThat(riders.repeated()).isZero();
        return riders.booked();
    }

    private void goOn(StormRiders riders, BooleanSupplier isSo) throws InterruptedException {
        goOn(riders, ASK_AGAIN_AFTER, isSo);
    }

    private void goOn(StormRiders riders, Duration patience, BooleanSupplier isSo) throws InterruptedException {
        var begun = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            riders.askOnce(AT_ONCE, patience);
            assertThat(System.nanoTime() - begun)
                    .as(riders + "; members " + members + "; owner " + owner + "; " + lastTrouble)
                    .isLessThan(GIVE_UP_AFTER.toNanos());
            var said = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (said != null) {
                hear(said, riders);
            }
        }
    }

    private void hear(Said said, StormRiders riders) {
        switch (said.what()) {
            case "OWNS" -> owner = said.node();
            case "MEMBERS" -> members.put(said.node(), said.number());
            case "READY", "LOST" -> {}
            default -> {
                if (said.what().equals("TROUBLE")) {
                    lastTrouble = String.join(" ", said.words());
                }
                riders.hear(said);
            }
        }
    }
}
