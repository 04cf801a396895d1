package jp.miyamichi.service.broadcast;

import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// A message being made, and what stays out of it.
final class Draft {

    private static final String VERSION = "2.0";

    private final FeedMessage.Builder message;
    private final Map<Omission, Integer> omitted = new EnumMap<>(Omission.class);

    Draft(Instant now) {
        message = FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder()
                        .setGtfsRealtimeVersion(VERSION)
                        .setIncrementality(Incrementality.FULL_DATASET)
                        .setTimestamp(now.getEpochSecond()));
    }

    FeedMessage.Builder message() {
        return message;
    }

    void omit(Omission what) {
        omitted.merge(what, 1, Integer::sum);
    }

    FeedMessage done() {
        return message.build();
    }

    Map<Omission, Integer> omitted() {
        return Map.copyOf(omitted);
    }
}
