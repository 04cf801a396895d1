package jp.miyamichi.planner.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A timetable with one trip `T1` on route `R1` with stops `A` and `B`, for the year 2026; now is noon.
class FeedCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final FeedCheck check = new FeedCheck(new SmallTimetable(), () -> NOON);

    private static FeedHeader.Builder header() {
        return FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(NOON.getEpochSecond());
    }

    private CheckedFeed check(FeedHeader.Builder header, FeedEntity.Builder... entities) {
        var message = FeedMessage.newBuilder().setHeader(header);
        Arrays.stream(entities).forEach(message::addEntity);
        return check.check(message.build().toByteArray());
    }

    private CheckedFeed check(FeedEntity.Builder... entities) {
        return check(header(), entities);
    }

    private static FeedEntity.Builder update(String id, TripDescriptor.Builder trip) {
        return FeedEntity.newBuilder()
                .setId(id)
                .setTripUpdate(TripUpdate.newBuilder()
                        .setTrip(trip)
                        .addStopTimeUpdate(StopTimeUpdate.newBuilder().setStopId("A")));
    }

    private static TripDescriptor.Builder trip(String id) {
        return TripDescriptor.newBuilder().setTripId(id);
    }

    @Test
    void aTripOfTheTimetableIsTaken() {
        var feed = check(update("1", trip("T1").setStartDate("20261124")));
        assertThat(feed.tripUpdates()).isEqualTo(1);
        assertThat(feed.rejected()).isZero();
        assertThat(feed.isWhole()).isTrue();
    }

    @Test
    void aDifferentialMessageAddsToWhatWasSaid() {
        var feed = check(header().setIncrementality(Incrementality.DIFFERENTIAL), update("1", trip("T1")));
        assertThat(feed.isWhole()).isFalse();
    }

    @Test
    void eachFaultIsToldWithItsExamples() {
        var feed = check(
                update("1", trip("X1")),
                update("2", trip("X2")),
                update("3", trip("X3")),
                update("4", trip("X4")),
                update("5", trip("T1").setStartDate("20270101")),
                update("6", trip("T1").setStartDate("tomorrow")),
                update("6", trip("T1")),
                update("7", TripDescriptor.newBuilder()));
        assertThat(feed.tripUpdates()).isZero();
        assertThat(feed.rejected()).isEqualTo(8);
        assertThat(feed.problems())
                .containsExactly(
                        "trip not in the timetable (4): X1, X2, X3, …",
                        "start_date outside the timetable (1): T1",
                        "start_date is not YYYYMMDD (1): T1",
                        "entity id used twice (1): T1",
                        "trip without trip_id (1): 7");
    }

    @Test
    void anUnknownStopIsNamed() {
        var update = TripUpdate.newBuilder()
                .setTrip(trip("T1"))
                .addStopTimeUpdate(StopTimeUpdate.newBuilder().setStopId("Z"));
        assertThat(check(FeedEntity.newBuilder().setId("1").setTripUpdate(update))
                        .problems())
                .containsExactly("stop Z not in the timetable (1): T1");
    }

    @Test
    void aStalledSenderIsRefusedAsAWhole() {
        var old = header().setTimestamp(NOON.minusSeconds(1_000).getEpochSecond());
        assertThat(check(old, update("1", trip("T1"))).problems())
                .containsExactly("the header's timestamp is older than 15 minutes");
        var ahead = header().setTimestamp(NOON.plusSeconds(1_000).getEpochSecond());
        assertThat(check(ahead, update("1", trip("T1"))).problems())
                .containsExactly("the header's timestamp is more than 5 minutes ahead of this server's clock");
    }

    @Test
    void anUnknownVersionIsRefused() {
        assertThat(check(header().setGtfsRealtimeVersion("9.9")).problems())
                .containsExactly("gtfs_realtime_version is '9.9', known are 1.0 and 2.0");
    }

    @Test
    void aMessageBeyondTheLimitIsNotEvenRead() {
        assertThat(check.check(new byte[FeedCheck.BYTES_MAX + 1]).problems())
                .containsExactly("the message has 5000001 bytes, at most 5000000 are taken");
    }

    @Test
    void aPositionOffTheEarthIsRefused() {
        var vehicle = VehiclePosition.newBuilder()
                .setTrip(trip("T1"))
                .setPosition(Position.newBuilder().setLatitude(136).setLongitude(36));
        assertThat(check(FeedEntity.newBuilder().setId("1").setVehicle(vehicle)).problems())
                .containsExactly("position not on the earth (1): T1");
    }

    @Test
    void anAlertMustSaySomethingAboutSomething() {
        assertThat(check(FeedEntity.newBuilder().setId("1").setAlert(Alert.newBuilder()))
                        .problems())
                .containsExactly("alert without a text (1): 1");
    }

    @Test
    void onlyAMessageWithNothingInItIsEmpty() {
        assertThat(check().isEmpty()).isTrue();
        assertThat(check(update("1", trip("X1"))).isEmpty()).isFalse();
    }

    private record SmallTimetable() implements KnownTimetable {

        @Override
        public boolean hasTrip(String tripId) {
            return tripId.equals("T1");
        }

        @Override
        public boolean hasRoute(String routeId) {
            return routeId.equals("R1");
        }

        @Override
        public boolean hasStop(String stopId) {
            return Set.of("A", "B").contains(stopId);
        }

        @Override
        public LocalDate firstDay() {
            return LocalDate.of(2026, 1, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(2026, 12, 31);
        }
    }
}
