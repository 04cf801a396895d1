package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import org.junit.jupiter.api.Test;

/// Who has no data any more says so for one trip in a whole data set, and every delay of the feed is gone: this is how
/// the service withdraws the delays of an operator it no longer hears.
class NoDataTest {

    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void aWholeMessageWithoutDataWithdrawsEveryDelay() {
        try (var planner = OtpPlanner.open(SharedRegions.utsunomiya(), SharedRegions.GRAPHS, () -> TEN)) {
            var onTime = departures(planner);
            var trips = onTime.stream()
                    .limit(3)
                    .map(row -> row.tripId().replace("lrt:", ""))
                    .toList();
            var late = StopTimeUpdate.newBuilder()
                    .setStopSequence(1)
                    .setDeparture(StopTimeEvent.newBuilder().setDelay(300));
            push(planner, trips, late);
            assertThat(departures(planner))
                    .filteredOn(row -> row.delaySeconds().orElse(0) == 300)
                    .hasSize(3);
            var silent = StopTimeUpdate.newBuilder()
                    .setStopSequence(1)
                    .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.NO_DATA);
            push(planner, trips.subList(0, 1), silent);
            assertThat(departures(planner)).noneMatch(row -> row.delaySeconds().orElse(0) != 0);
            assertThat(departures(planner))
                    .extracting(DepartureAnswer.Departure::departAt)
                    .isEqualTo(onTime.stream()
                            .map(DepartureAnswer.Departure::departAt)
                            .toList());
        }
    }

    private static List<DepartureAnswer.Departure> departures(OtpPlanner planner) {
        var request = new DepartureRequest("lrt:01", TEN, Duration.ofHours(1), 100, Locale.ROOT);
        return ((DepartureAnswer.Departures) planner.departures(request)).departures();
    }

    private static void push(OtpPlanner planner, List<String> trips, StopTimeUpdate.Builder stop) {
        var message = FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(TEN.getEpochSecond()));
        trips.forEach(trip -> message.addEntity(FeedEntity.newBuilder()
                .setId(trip)
                .setTripUpdate(TripUpdate.newBuilder()
                        .setTrip(TripDescriptor.newBuilder().setTripId(trip))
                        .addStopTimeUpdate(stop))));
        assertThat(planner.realtime("lrt", message.build().toByteArray()).problems())
                .isEmpty();
    }
}
