package jp.miyamichi.service.feeds;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Of when the newest delays of each GTFS feed are, whether they were fetched here, pushed, or came from another node.
public final class LastHeard {

    private final Map<String, Instant> byFeed = new ConcurrentHashMap<>();

    /// Notes a message that was taken, if it tells of delays.
    public void message(String feedId, byte[] bytes, Instant now) {
        try {
            var message = FeedMessage.parseFrom(bytes);
            if (message.getEntityList().stream().anyMatch(FeedEntity::hasTripUpdate)) {
                byFeed.merge(feedId, dataAt(message, now), (one, other) -> one.isAfter(other) ? one : other);
            }
        } catch (InvalidProtocolBufferException _) {
            // no message, nothing heard
        }
    }

    /// Of when a message is by its sender's word.
    static Instant dataAt(FeedMessage message, Instant now) {
        return message.getHeader().hasTimestamp()
                ? Instant.ofEpochSecond(message.getHeader().getTimestamp())
                : now;
    }

    /// Empty where nothing was ever heard of the feed.
    public Optional<Instant> of(String feedId) {
        return Optional.ofNullable(byFeed.get(feedId));
    }
}
