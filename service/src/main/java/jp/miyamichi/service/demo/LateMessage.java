package jp.miyamichi.service.demo;

import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// What an operator reports of trips that run late, as GTFS-Realtime.
final class LateMessage {

    private LateMessage() {}

    /// @param feed whose prefix the planner's trip ids carry
    /// @param delays by the planner's trip id
    static byte[] of(String feed, Map<String, Duration> delays, LocalDate day, Instant now) {
        var message = FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(now.getEpochSecond()));
        delays.forEach((trip, delay) -> message.addEntityBuilder()
                .setId(trip)
                .setTripUpdate(TripUpdate.newBuilder()
                        .setTrip(TripDescriptor.newBuilder()
                                .setTripId(trip.startsWith(feed + ":") ? trip.substring(feed.length() + 1) : trip)
                                .setStartDate(day.format(DateTimeFormatter.BASIC_ISO_DATE)))
                        .addStopTimeUpdate(StopTimeUpdate.newBuilder()
                                .setStopSequence(1)
                                .setDeparture(StopTimeEvent.newBuilder().setDelay((int) delay.toSeconds())))));
        return message.build().toByteArray();
    }
}
