package jp.miyamichi.service.feeds;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Hands GTFS-Realtime messages to the planner.
final class RealtimeTaker implements FeedTaker {

    private final FeedSource source;
    private final LivePlanner planner;
    private final LastHeard heard;
    private volatile FeedMessage last =
            FeedMessage.newBuilder().setHeader(header(Instant.EPOCH)).build();

    RealtimeTaker(FeedSource source, LivePlanner planner, LastHeard heard) {
        this.source = source;
        this.planner = planner;
        this.heard = heard;
    }

    @Override
    public URI address(FeedFetch fetch) {
        return source.url();
    }

    @Override
    public Instant take(byte[] bytes, Instant now) {
        var message = parsed(bytes);
        var report = planner.take(source.feed(), bytes);
        var taken = report.tripUpdates() + report.vehiclePositions() + report.alerts();
        if (taken == 0 && !report.problems().isEmpty()) {
            throw new UnusableFeed(
                    "nothing in it could be used: " + report.problems().getFirst());
        }
        last = message;
        heard.message(source.feed(), bytes, now);
        return LastHeard.dataAt(message, now);
    }

    private static FeedMessage parsed(byte[] bytes) {
        try {
            return FeedMessage.parseFrom(bytes);
        } catch (InvalidProtocolBufferException wrong) {
            throw new UnusableFeed("did not send a GTFS-Realtime message");
        }
    }

    @Override
    public Optional<Instant> heardElsewhere() {
        return heard.of(source.feed());
    }

    /// Says that there is no data any more. A whole data set replaces the one before; an empty one would withdraw the
    /// alerts only, so one trip of the last message is named, with NO_DATA at its first stop.
    @Override
    public void withdraw(Instant now) {
        var message = FeedMessage.newBuilder().setHeader(header(now));
        if (last.getEntityList().stream().anyMatch(FeedEntity::hasAlert)) {
            planner.withdraw(source.feed(), message.build().toByteArray());
        }
        firstUpdate()
                .ifPresent(update -> planner.withdraw(
                        source.feed(),
                        message.addEntity(
                                        FeedEntity.newBuilder().setId("no-data").setTripUpdate(update))
                                .build()
                                .toByteArray()));
    }

    private Optional<TripUpdate> firstUpdate() {
        return last.getEntityList().stream()
                .filter(FeedEntity::hasTripUpdate)
                .map(FeedEntity::getTripUpdate)
                .filter(update -> update.getStopTimeUpdateCount() > 0)
                .findFirst()
                .map(update -> TripUpdate.newBuilder()
                        .setTrip(update.getTrip())
                        .addStopTimeUpdate(update.getStopTimeUpdate(0).toBuilder()
                                .clearArrival()
                                .clearDeparture()
                                .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.NO_DATA))
                        .build());
    }

    private static FeedHeader header(Instant at) {
        return FeedHeader.newBuilder()
                .setGtfsRealtimeVersion("2.0")
                .setIncrementality(FeedHeader.Incrementality.FULL_DATASET)
                .setTimestamp(at.getEpochSecond())
                .build();
    }
}
