package jp.miyamichi.service.cluster;

import com.hazelcast.map.IMap;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// GTFS-Realtime for every node, whichever node it was pushed to.
///
/// A message goes over a topic to all other nodes at once. The last whole message of each feed stays in a map,
/// so that a node that joins, or a planner that is swapped in, catches up.
public final class SharedFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(SharedFeeds.class);

    /// Applies a message to this node's planner: the feed id and the bytes.
    @FunctionalInterface
    public interface Apply extends BiConsumer<String, byte[]> {}

    private final ITopic<SharedMessage> topic;
    private final IMap<String, SharedMessage> latest;

    public SharedFeeds(ClusterNode cluster) {
        this.topic = cluster.hazelcast().getTopic("realtime");
        this.latest = cluster.hazelcast().getMap("realtime-latest");
    }

    /// Calls `apply` for each message that another node publishes.
    public void onMessage(Apply apply) {
        topic.addMessageListener(message -> {
            if (!isOurs(message)) {
                applied(message.getMessageObject(), apply);
            }
        });
    }

    private static boolean isOurs(Message<SharedMessage> message) {
        return message.getPublishingMember() != null
                && message.getPublishingMember().localMember();
    }

    /// Passes on a message that was pushed to this node.
    ///
    /// @throws IllegalArgumentException if the bytes are no FeedMessage
    public void publish(String feedId, byte[] bytes) {
        var message = SharedMessage.of(feedId, bytes);
        if (message.isWhole()) {
            var before = latest.get(message.key());
            if (before == null || !message.isOlderThan(before)) {
                latest.set(message.key(), message);
            }
        }
        topic.publish(message);
    }

    /// Calls `apply` for the last whole message of each feed.
    public void catchUp(Apply apply) {
        latest.values().forEach(message -> applied(message, apply));
    }

    private static void applied(SharedMessage message, Apply apply) {
        try {
            apply.accept(message.feedId(), message.bytes());
        } catch (RuntimeException refused) {
            LOG.warn("realtime message not applied feed={} cause={}", message.feedId(), refused.toString());
        }
    }
}
