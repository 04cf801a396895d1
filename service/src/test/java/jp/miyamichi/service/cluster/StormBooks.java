package jp.miyamichi.service.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.engine.Settings;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.postgres.Database;

/// What a storm has left in the database, held against what its riders were told.
record StormBooks(Database database, StormService storm) {

    /// Every confirmed booking is in the database once, and in one tour that keeps what was promised.
    void assertEverythingHolds(Set<Integer> booked) {
        var book = new PostgresBookings(database);
        var today = Instant.EPOCH.atZone(ZoneOffset.UTC).toLocalDate();
        var open = book.open(storm.area(), today);
        assertThat(open).extracting(booking -> booking.rider().id()).doesNotHaveDuplicates();
        assertThat(open)
                .extracting(booking -> booking.rider().id())
                .containsAll(booked.stream().map(number -> "rider-" + number).toList());
        var states = book.tours(storm.area(), today).stream()
                .map(tour -> Json.read(tour.plan(), FleetState.TourState.class))
                .toList();
        assertThat(states.stream()
                        .flatMap(tour -> tour.rides().stream())
                        .map(ride -> ride.request().id().value()))
                .containsExactlyInAnyOrderElementsOf(
                        open.stream().map(booking -> booking.id().toString()).toList());
        assertPromisesHold(states, open);
    }

    private static void assertPromisesHold(List<FleetState.TourState> states, List<Booking> open) {
        var day = open.getFirst().day().atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();
        var plan = Dispatcher.of(
                new FleetState(day, states),
                new PlaneTravelTimes(StormService.CENTRE, 1.3, 30),
                Settings.standard(),
                InstantSource.fixed(day));
        for (var tour : states) {
            assertThat(plan.plan(tour.vehicle().id()))
                    .allSatisfy(visit -> assertThat(visit.begins()).isBeforeOrEqualTo(visit.latest()));
            for (var ride : tour.rides()) {
                var told = open.stream()
                        .filter(booking -> booking.id()
                                .toString()
                                .equals(ride.request().id().value()))
                        .findFirst()
                        .orElseThrow()
                        .promise();
                assertThat(ride.promise().earliestPickup()).isAfterOrEqualTo(told.pickupFrom());
                assertThat(ride.promise().latestPickup()).isBeforeOrEqualTo(told.pickupTo());
                assertThat(ride.promise().latestArrival()).isBeforeOrEqualTo(told.arriveBy());
            }
        }
    }
}
