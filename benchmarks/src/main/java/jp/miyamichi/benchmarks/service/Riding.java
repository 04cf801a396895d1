package jp.miyamichi.benchmarks.service;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// Quotes and bookings of on-demand rides over HTTP, one after the other; each is given back, so that the next finds
/// the same fleet.
///
/// The processor time of both is that of a quote, a booking and a cancellation together.
///
/// @param book from the taking of an offer to the answer, when the promise is in the database
record Riding(Asked quote, Asked book) {

    /// Nobody may change things more than sixty times a minute; a ride is asked for, booked and given back.
    private static final int RIDES_EACH = 12;

    private static final int FIRST_HOUR = 9;
    private static final int HOURS = 9;

    static Riding measure(ServiceUnderTest service, LocalDate today, int times) throws Exception {
        var day = workingDay(today);
        var rides = new Rides(service.web(), today, day);
        for (int i = 0; i < times; i++) {
            rides.next().rideAndBack();
        }
        var before = service.cpu();
        var asked = new long[times];
        var booked = new long[times];
        for (int i = 0; i < times; i++) {
            var took = rides.next().rideAndBack();
            asked[i] = took.get(0);
            booked[i] = took.get(1);
        }
        var cpu = service.cpu().minus(before);
        return new Riding(Asked.of(asked, cpu), Asked.of(booked, cpu));
    }

    /// A day on which the service runs and the year has not ended.
    private static LocalDate workingDay(LocalDate today) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(14))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .findFirst()
                .orElseThrow();
    }

    private static final class Rides {

        private final Web web;
        private final LocalDate today;
        private final LocalDate day;
        private Passenger passenger;
        private int count;

        Rides(Web web, LocalDate today, LocalDate day) throws IOException, InterruptedException {
            this.web = web;
            this.today = today;
            this.day = day;
            this.passenger = Passenger.register(web, today);
        }

        Rides next() throws IOException, InterruptedException {
            if (++count % RIDES_EACH == 0) {
                passenger = Passenger.register(web, today);
            }
            return this;
        }

        /// @return nanoseconds of asking and of booking
        List<Long> rideAndBack() throws IOException, InterruptedException {
            long began = System.nanoTime();
            var offer = passenger.ask(day, FIRST_HOUR + count % HOURS);
            long offered = System.nanoTime();
            var ride = passenger.book(offer);
            long booked = System.nanoTime();
            passenger.cancel(ride);
            return List.of(offered - began, booked - offered);
        }
    }
}
