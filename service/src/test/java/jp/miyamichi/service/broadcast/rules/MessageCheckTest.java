package jp.miyamichi.service.broadcast.rules;

import static jp.miyamichi.service.broadcast.rules.SmallTown.SECONDS;
import static jp.miyamichi.service.broadcast.rules.SmallTown.about;
import static jp.miyamichi.service.broadcast.rules.SmallTown.descriptor;
import static jp.miyamichi.service.broadcast.rules.SmallTown.message;
import static jp.miyamichi.service.broadcast.rules.SmallTown.position;
import static jp.miyamichi.service.broadcast.rules.SmallTown.stop;
import static jp.miyamichi.service.broadcast.rules.SmallTown.update;
import static jp.miyamichi.service.broadcast.rules.SmallTown.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.transit.realtime.GtfsRealtime.Alert.Effect;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every rule finds a message that breaks it, and lets one pass that does not.
class MessageCheckTest {

    private static final FeedMessage NO_ALERTS = message().build();

    private final MessageCheck check = new MessageCheck(SmallTown.timetable());

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aMessageThatBreaksTheRuleIsFound(Rule rule) {
        var found = rule == Rule.E047 || rule == Rule.W003
                ? check.checkPair(with(update()).build(), unpaired(rule))
                : check.check(broken(rule).build(), before(rule), NO_ALERTS, SmallTown.NOW);
        assertThat(found).extracting(Finding::rule).contains(rule);
        assertThat(found).allSatisfy(finding -> assertThat(finding.where()).isNotBlank());
    }

    @Test
    void aMessageThatKeepsThemPasses() {
        var last = message();
        last.getHeaderBuilder().setTimestamp(SECONDS - 15);
        for (var good : List.of(
                with(update()),
                with(position()),
                about(EntitySelector.newBuilder().setRouteId("tram").setTrip(descriptor("timed"))),
                with(update("exact", stop(1, "west", 1))
                        .setTrip(descriptor("exact").setStartTime("08:20:00").setStartDate("20260401"))))) {
            assertThat(check.check(good.build(), Optional.of(last.build()), NO_ALERTS, SmallTown.NOW))
                    .isEmpty();
        }
        assertThat(check.checkPair(with(update()).build(), with(position()).build()))
                .isEmpty();
    }

    @Test
    void aDetourExcusesAVehicleThatHasLeftItsWay() {
        var alerts = about(EntitySelector.newBuilder().setTrip(descriptor("timed")));
        alerts.getEntityBuilder(0).getAlertBuilder().setEffect(Effect.DETOUR);
        var astray = broken(Rule.E029).build();
        assertThat(check.check(astray, Optional.empty(), alerts.build(), SmallTown.NOW))
                .extracting(Finding::rule)
                .doesNotContain(Rule.E029);
    }

    @Test
    void twoFeedsWithOneIdForTwoThingsAreNotMixed() {
        var town = SmallTown.timetable();
        assertThatThrownBy(() -> KnownGtfs.together(List.of(town, town)))
                .hasMessageContaining("agency called city")
                .hasMessageContaining("rename");
    }

    private static Optional<FeedMessage> before(Rule rule) {
        var last = message();
        switch (rule) {
            case E018 -> last.getHeaderBuilder().setTimestamp(SECONDS + 1);
            case W007 -> last.getHeaderBuilder().setTimestamp(SECONDS - 36);
            default -> {
                return rule == Rule.E017 ? Optional.of(last.build()) : Optional.empty();
            }
        }
        return Optional.of(last.build());
    }

    private static FeedMessage unpaired(Rule rule) {
        var vehicle = position();
        return rule == Rule.E047
                ? with(vehicle.setTrip(descriptor("loop"))).build()
                : with(vehicle.setVehicle(VehicleDescriptor.newBuilder().setId("another")))
                        .build();
    }

    private static FeedMessage.Builder broken(Rule rule) {
        return switch (rule) {
            case E001, E012, E017, E018, E038, E039, E048, E049, E050, W001, W007, W008 -> brokenHeader(rule);
            case E003, E004, E006, E013, E016, E019, E020, E021, E023, E024, E035, W002, W005, W006, W009 ->
                brokenTrip(rule);
            case E026, E027, E028, E029, E052, W004 -> brokenVehicle(rule);
            case E030, E031, E032, E033, E034 -> brokenAlert(rule);
            case E002, E009, E010, E011, E015, E022, E025, E036, E037, E040, E041, E042, E043, E044, E045, E046, E051 ->
                with(brokenStops(rule));
            case E047, W003 -> throw new IllegalArgumentException(rule + " is of two messages");
        };
    }

    private static FeedMessage.Builder brokenHeader(Rule rule) {
        var message = with(update());
        var header = message.getHeaderBuilder();
        switch (rule) {
            case E001 -> header.setTimestamp(SECONDS * 1_000);
            case E012 -> header.setTimestamp(SECONDS - 1);
            case E038 -> header.setGtfsRealtimeVersion("3.0");
            case E039 -> message.getEntityBuilder(0).setIsDeleted(false);
            case E048 -> header.clearTimestamp();
            case E049 -> header.clearIncrementality();
            case E050 -> header.setTimestamp(SECONDS + 61);
            case W001 -> message.getEntityBuilder(0).getTripUpdateBuilder().clearTimestamp();
            case W008 -> header.setTimestamp(SECONDS - 66);
            default -> header.setIncrementality(FeedHeader.Incrementality.FULL_DATASET);
        }
        return message;
    }

    private static FeedMessage.Builder brokenTrip(Rule rule) {
        var update = update();
        var trip = update.getTripBuilder();
        switch (rule) {
            case E003 -> trip.setTripId("unknown");
            case E004 -> trip.setRouteId("unknown");
            case E006 -> trip.setTripId("loose").setStartDate("20260401");
            case E013 -> trip.setTripId("loose");
            case E016 -> trip.setScheduleRelationship(ScheduleRelationship.ADDED);
            case E019 -> trip.setTripId("exact").setStartTime("08:21:00");
            case E020 -> trip.setStartTime("8:5");
            case E021 -> trip.setStartDate("20260431");
            case E023 -> trip.setStartTime("08:01:00");
            case E024 -> trip.setDirectionId(1);
            case E035 -> trip.setRouteId("bus");
            case W002 -> update.clearVehicle();
            case W005 -> {
                trip.setTripId("loose");
                update.clearVehicle();
            }
            case W006 -> trip.clearTripId();
            default -> trip.clearScheduleRelationship();
        }
        return with(update);
    }

    private static TripUpdate.Builder brokenStops(Rule rule) {
        var first = stop(1, "west", 1);
        var second = stop(2, "middle", 6);
        return switch (rule) {
            case E002 -> update("timed", second, first);
            case E009 -> update("loop", first.clearStopSequence());
            case E010 -> update("hall", first);
            case E011 -> update("timed", stop(1, "unknown", 1));
            case E015 -> update("timed", stop(1, "hall", 1));
            case E022 -> update("timed", first, stop(2, "middle", 1));
            case E025 ->
                update("timed", first.setDeparture(StopTimeEvent.newBuilder().setTime(SECONDS)));
            case E036 -> update("timed", first, stop(1, "middle", 6));
            case E037 -> update("timed", first, stop(2, "west", 6));
            case E040 -> update("timed", first.clearStopId().clearStopSequence());
            case E041 -> update("timed");
            case E042 -> update("timed", first.setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.NO_DATA));
            case E043 -> update("timed", first.clearArrival());
            case E044 -> update("timed", first.setArrival(StopTimeEvent.newBuilder()));
            case E045 -> update("timed", stop(1, "middle", 1));
            case E046 ->
                update(
                        "timed",
                        stop(3, "east", 1).setArrival(StopTimeEvent.newBuilder().setDelay(60)));
            default -> update("timed", stop(9, "west", 1));
        };
    }

    private static FeedMessage.Builder brokenVehicle(Rule rule) {
        var vehicle = position();
        var place = Position.newBuilder();
        return switch (rule) {
            case E026 -> with(vehicle.setPosition(place.setLatitude(91).setLongitude(139.885f)));
            case E027 -> {
                vehicle.getPositionBuilder().setBearing(361);
                yield with(vehicle);
            }
            case E028 -> with(vehicle.setPosition(place.setLatitude(36.6f).setLongitude(139.885f)));
            case E029 -> with(vehicle.setPosition(place.setLatitude(36.553f).setLongitude(139.885f)));
            case E052 -> with(vehicle, position());
            default -> {
                vehicle.getPositionBuilder().setSpeed(27);
                yield with(vehicle);
            }
        };
    }

    private static FeedMessage.Builder brokenAlert(Rule rule) {
        var subject = EntitySelector.newBuilder();
        return switch (rule) {
            case E030 -> about(subject.setRouteId("bus").setTrip(descriptor("timed")));
            case E031 ->
                about(subject.setRouteId("tram").setTrip(descriptor("timed").setRouteId("bus")));
            case E032 -> about();
            case E033 -> about(subject);
            default -> about(subject.setAgencyId("unknown"));
        };
    }
}
