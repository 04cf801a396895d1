package jp.miyamichi.service.cluster;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.io.Serializable;
import java.util.stream.Collectors;

/// A GTFS-Realtime message as the nodes pass it on: the bytes as they came, and what they are about.
final class SharedMessage implements Serializable {

    private static final long serialVersionUID = 1;

    private final String feedId;
    private final byte[] bytes;
    private final String kinds;
    private final long timestamp;
    private final boolean whole;

    private SharedMessage(String feedId, byte[] bytes, FeedMessage message) {
        this.feedId = feedId;
        this.bytes = bytes;
        this.kinds = message.getEntityList().stream()
                .map(SharedMessage::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        this.timestamp = message.getHeader().getTimestamp();
        this.whole = message.getHeader().getIncrementality() == Incrementality.FULL_DATASET;
    }

    /// @throws IllegalArgumentException if the bytes are no FeedMessage
    static SharedMessage of(String feedId, byte[] bytes) {
        try {
            return new SharedMessage(feedId, bytes.clone(), FeedMessage.parseFrom(bytes));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("not a GTFS-Realtime FeedMessage: " + broken.getMessage(), broken);
        }
    }

    private static String kind(FeedEntity entity) {
        if (entity.hasTripUpdate()) {
            return "trip-updates";
        }
        return entity.hasVehicle() ? "vehicle-positions" : "alerts";
    }

    String feedId() {
        return feedId;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Messages of one feed about the same kinds of things replace one another.
    String key() {
        return feedId + "/" + kinds;
    }

    /// Says everything there is, so it alone is enough for a node that joins later.
    boolean isWhole() {
        return whole;
    }

    boolean isOlderThan(SharedMessage other) {
        return timestamp < other.timestamp;
    }
}
