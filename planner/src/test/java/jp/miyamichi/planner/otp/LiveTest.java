package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an operator says live shows in the very next answer.
class LiveTest {

    private static final Instant NINE = Instant.parse("2026-11-24T17:00:00Z");
    private static OtpPlanner planner;
    private static Leg.Transit planned;

    @BeforeAll
    static void open() {
        // An engine of its own: the live timetable must not leak into other tests.
        planner = OtpPlanner.open(SharedRegions.portland(), SharedRegions.GRAPHS, () -> NINE);
        planned = rides().getFirst();
    }

    @AfterAll
    static void close() {
        if (planner != null) {
            planner.close();
        }
    }

    @BeforeEach
    void forgetWhatWasSaid() {
        push(entity("on time", update(planned.tripId(), 0)));
        push();
    }

    private static List<Leg.Transit> rides() {
        var wish = Wish.from(Wish.at(45.4950, -122.6800), Wish.at(45.5420, -122.6450), NINE)
                .by(Mode.WALK, Mode.TRAM);
        var answer = planner.itineraries(wish.request());
        return ((ItineraryAnswer.Found) answer)
                .itineraries().stream()
                        .flatMap(way -> way.legs().stream())
                        .filter(Leg.Transit.class::isInstance)
                        .map(Leg.Transit.class::cast)
                        .toList();
    }

    private static List<DepartureAnswer.Departure> departures() {
        var request = new DepartureRequest(
                planned.from().stopId().orElseThrow(), NINE, Duration.ofHours(1), 100, Locale.ROOT);
        return ((DepartureAnswer.Departures) planner.departures(request)).departures();
    }

    private static jp.miyamichi.planner.RealtimeReport push(FeedEntity... entities) {
        var header = FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(NINE.getEpochSecond());
        var message = FeedMessage.newBuilder().setHeader(header).addAllEntity(List.of(entities));
        return planner.realtime("PDX", message.build().toByteArray());
    }

    private static FeedEntity entity(String id, TripUpdate.Builder update) {
        return FeedEntity.newBuilder().setId(id).setTripUpdate(update).build();
    }

    private static TripDescriptor.Builder trip(String tripId) {
        return TripDescriptor.newBuilder().setTripId(tripId.replace("PDX:", "")).setStartDate("20261124");
    }

    private static TripUpdate.Builder update(String tripId, int delaySeconds) {
        return TripUpdate.newBuilder()
                .setTrip(trip(tripId))
                .addStopTimeUpdate(StopTimeUpdate.newBuilder()
                        .setStopSequence(1)
                        .setArrival(StopTimeEvent.newBuilder().setDelay(delaySeconds))
                        .setDeparture(StopTimeEvent.newBuilder().setDelay(delaySeconds)));
    }

    @Test
    void aDelayShowsOnTheLegAndAtTheStop() {
        var report = push(entity("late", update(planned.tripId(), 420)));

        assertThat(report.tripUpdates()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(rides()).anySatisfy(leg -> {
            assertThat(leg.tripId()).isEqualTo(planned.tripId());
            assertThat(leg.delaySeconds()).isEqualTo(OptionalInt.of(420));
            assertThat(leg.departAt()).isEqualTo(planned.departAt().plusSeconds(420));
        });
        assertThat(departures()).anySatisfy(row -> {
            assertThat(row.tripId()).isEqualTo(planned.tripId());
            assertThat(row.delaySeconds()).isEqualTo(OptionalInt.of(420));
        });
    }

    @Test
    void aCancelledTripIsNotPlannedAndStruckOutAtTheStop() {
        var cancelled = TripUpdate.newBuilder()
                .setTrip(trip(planned.tripId()).setScheduleRelationship(ScheduleRelationship.CANCELED));
        push(entity("gone", cancelled));

        assertThat(rides()).extracting(Leg.Transit::tripId).doesNotContain(planned.tripId());
        assertThat(departures()).anySatisfy(row -> {
            assertThat(row.tripId()).isEqualTo(planned.tripId());
            assertThat(row.cancelled()).isTrue();
        });
    }

    @Test
    void anAddedTripIsPlanned() {
        var calls = planned.callsBetween();
        var added = TripUpdate.newBuilder()
                .setTrip(TripDescriptor.newBuilder()
                        .setTripId("extra")
                        .setRouteId(planned.route().id().replace("PDX:", ""))
                        .setStartDate("20261124")
                        .setScheduleRelationship(ScheduleRelationship.ADDED));
        added.addStopTimeUpdate(call(
                planned.from().stopId().orElseThrow(),
                planned.departAt().toInstant().plusSeconds(60)));
        calls.forEach(call -> added.addStopTimeUpdate(
                call(call.stopId(), call.arriveAt().toInstant().plusSeconds(60))));
        added.addStopTimeUpdate(call(
                planned.to().stopId().orElseThrow(),
                planned.arriveAt().toInstant().plusSeconds(60)));
        var gone = TripUpdate.newBuilder()
                .setTrip(trip(planned.tripId()).setScheduleRelationship(ScheduleRelationship.CANCELED));
        var report = push(entity("extra", added), entity("gone", gone));

        assertThat(report.problems()).isEmpty();
        assertThat(rides()).extracting(Leg.Transit::tripId).contains("PDX:extra");
    }

    private static StopTimeUpdate.Builder call(String stopId, Instant at) {
        var event = StopTimeEvent.newBuilder().setTime(at.getEpochSecond());
        return StopTimeUpdate.newBuilder()
                .setStopId(stopId.replace("PDX:", ""))
                .setArrival(event)
                .setDeparture(event);
    }

    @Test
    void anAlertShowsOnTheLegUntilItIsWithdrawn() {
        var alert = Alert.newBuilder()
                .setHeaderText(TranslatedString.newBuilder()
                        .addTranslation(
                                TranslatedString.Translation.newBuilder().setText("Bridge closed")))
                .addInformedEntity(EntitySelector.newBuilder()
                        .setRouteId(planned.route().id().replace("PDX:", "")));
        push(FeedEntity.newBuilder().setId("alert").setAlert(alert).build());
        assertThat(rides().getFirst().alerts()).extracting(Leg.Alert::header).containsExactly("Bridge closed");

        push();
        assertThat(rides().getFirst().alerts()).isEmpty();
    }

    @Test
    void theLegTellsWhereItsVehicleIs() {
        var position = VehiclePosition.newBuilder()
                .setTrip(trip(planned.tripId()))
                .setVehicle(VehicleDescriptor.newBuilder().setId("7").setLabel("Car 7"))
                .setPosition(Position.newBuilder().setLatitude(45.51f).setLongitude(-122.67f))
                .setTimestamp(NINE.getEpochSecond() - 20);
        var report =
                push(FeedEntity.newBuilder().setId("car").setVehicle(position).build());

        assertThat(report.vehiclePositions()).isEqualTo(1);
        assertThat(rides().getFirst().vehicle()).hasValueSatisfying(vehicle -> {
            assertThat(vehicle.label()).contains("Car 7");
            assertThat(vehicle.at().lat()).isBetween(45.50, 45.52);
        });
    }

    @Test
    void whatDoesNotHoldIsCountedAndTheRestIsTaken() {
        var report = push(
                entity("late", update(planned.tripId(), 60)),
                entity("unknown", update("nobody", 60)),
                entity("absurd", update(planned.tripId(), 100_000)));

        assertThat(report.tripUpdates()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactlyInAnyOrder(
                        "trip not in the timetable (1): nobody",
                        "delay of more than 6 hours (1): " + planned.tripId().replace("PDX:", ""));
    }

    @Test
    void bytesThatAreNoFeedMessageChangeNothing() {
        var report = planner.realtime("PDX", new byte[] {1, 2, 3});
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.problems()).singleElement().asString().startsWith("not a GTFS-Realtime FeedMessage");
    }

    @Test
    void aFeedTheRegionDoesNotHaveIsNamed() {
        assertThat(planner.realtime("XYZ", new byte[0]).problems())
                .containsExactly("no feed XYZ in this region; there are [FLX, PDX]");
    }
}
