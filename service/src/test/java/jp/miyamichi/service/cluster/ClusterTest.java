package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two nodes in one process, joined over loopback.
@ExtendWith(VertxExtension.class)
class ClusterTest {

    private ClusterNode first;
    private ClusterNode second;

    @BeforeEach
    void joinTwoNodes() throws IOException {
        int portOfFirst;
        int portOfSecond;
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            portOfFirst = one.getLocalPort();
            portOfSecond = two.getLocalPort();
        }
        var members = List.of("127.0.0.1:" + portOfFirst, "127.0.0.1:" + portOfSecond);
        first = ClusterNode.join(portOfFirst, members);
        second = ClusterNode.join(portOfSecond, members);
    }

    @AfterEach
    void leave() {
        second.close();
        first.close();
    }

    @Test
    void twoNodesSeeEachOther(VertxTestContext context) {
        assertThat(first.size()).isEqualTo(2);
        assertThat(first.name()).isNotEqualTo(second.name());
        second.vertx().eventBus().consumer("hello", message -> message.reply("there"));
        first.vertx()
                .eventBus()
                .request("hello", "hello")
                .onComplete(context.succeeding(reply -> context.verify(() -> {
                    assertThat(reply.body()).isEqualTo("there");
                    context.completeNow();
                })));
    }

    @Test
    void aMessagePushedToOneNodeReachesTheOtherOnce() throws Exception {
        var atFirst = listen(first);
        var atSecond = listen(second);
        var feeds = new SharedFeeds(first);
        feeds.publish("lrt", message(10, tripUpdate("a")));
        assertThat(atSecond.poll(10, TimeUnit.SECONDS)).isEqualTo("lrt a");
        feeds.publish("lrt", message(20, tripUpdate("b")));
        assertThat(atSecond.poll(10, TimeUnit.SECONDS)).isEqualTo("lrt b");
        assertThat(atFirst).isEmpty();
    }

    @Test
    void whoComesLaterCatchesUpWithTheLastWholeMessageOfEachKind() {
        var feeds = new SharedFeeds(first);
        feeds.publish("lrt", message(10, tripUpdate("a")));
        feeds.publish("lrt", message(20, tripUpdate("b")));
        feeds.publish("lrt", message(15, tripUpdate("late")));
        feeds.publish("lrt", message(10, alert("c")));
        var seen = new ArrayList<String>();
        new SharedFeeds(second).catchUp((feedId, bytes) -> seen.add(feedId + " " + entity(bytes)));
        assertThat(seen).containsExactlyInAnyOrder("lrt b", "lrt c");
    }

    @Test
    void whatIsNoFeedMessageIsRefused() {
        var feeds = new SharedFeeds(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feeds.publish("lrt", new byte[] {1, 2, 3}))
                .withMessageStartingWith("not a GTFS-Realtime FeedMessage");
    }

    @Test
    void aNodeThatLeftIsForgotten() throws Exception {
        var regions = new RegionsInUse(first);
        regions.announce("old");
        new RegionsInUse(second).announce("new");
        assertThat(regions.all()).containsEntry(first.name(), "old").containsEntry(second.name(), "new");
        var gone = new LinkedBlockingQueue<Integer>();
        first.hazelcast()
                .getMap("region-in-use")
                .addEntryListener(
                        (com.hazelcast.map.listener.EntryRemovedListener<Object, Object>) _ -> gone.add(1), false);
        second.close();
        assertThat(gone.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(regions.all()).containsOnlyKeys(first.name());
        second = first;
    }

    private static BlockingQueue<String> listen(ClusterNode node) {
        var messages = new LinkedBlockingQueue<String>();
        new SharedFeeds(node).onMessage((feedId, bytes) -> messages.add(feedId + " " + entity(bytes)));
        return messages;
    }

    private static String entity(byte[] bytes) {
        try {
            return FeedMessage.parseFrom(bytes).getEntity(0).getId();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] message(long timestamp, FeedEntity entity) {
        return FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(timestamp))
                .addEntity(entity)
                .build()
                .toByteArray();
    }

    private static FeedEntity tripUpdate(String id) {
        return FeedEntity.newBuilder()
                .setId(id)
                .setTripUpdate(TripUpdate.newBuilder()
                        .setTrip(TripDescriptor.newBuilder().setTripId(id)))
                .build();
    }

    private static FeedEntity alert(String id) {
        return FeedEntity.newBuilder().setId(id).setAlert(Alert.newBuilder()).build();
    }
}
