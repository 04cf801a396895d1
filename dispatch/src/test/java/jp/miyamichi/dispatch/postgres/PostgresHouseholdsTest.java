package jp.miyamichi.dispatch.postgres;

import static jp.miyamichi.dispatch.booking.SampleBookings.KAWACHI;
import static jp.miyamichi.dispatch.booking.SampleBookings.NINE;
import static jp.miyamichi.dispatch.booking.SampleBookings.TUESDAY;
import static jp.miyamichi.dispatch.booking.SampleBookings.booking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.HouseholdBook.TrialFigures;
import jp.miyamichi.dispatch.booking.Ownership;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Registrations and trials on a real PostgreSQL.
class PostgresHouseholdsTest {

    private Database database;
    private PostgresHouseholds households;
    private PostgresBookings book;
    private Ownership owner;

    @BeforeEach
    void openTheBooks() {
        database = TestServer.database("dispatch");
        households = new PostgresHouseholds(database);
        book = new PostgresBookings(database);
        owner = book.own(KAWACHI, "node-1", Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRegistrationHoldsFromItsFirstDayToItsLast() {
        households.register("h", "sagiso", TUESDAY, TUESDAY.plusDays(364), 500);
        assertThat(households.standing("h", "sagiso", TUESDAY)).contains(Rider.Standing.REGISTERED);
        assertThat(households.standing("h", "sagiso", TUESDAY.plusDays(364))).contains(Rider.Standing.REGISTERED);
        assertThat(households.standing("h", "sagiso", TUESDAY.plusDays(365))).isEmpty();
        assertThat(households.standing("h", "itado", TUESDAY)).isEmpty();
    }

    @Test
    void aTrialIsOnceAndEndsWithItsRides() {
        assertThat(households.startTrial("h", "sagiso", TUESDAY, TUESDAY.plusDays(30), 2))
                .isTrue();
        assertThat(households.startTrial("h", "sagiso", TUESDAY.plusDays(60), TUESDAY.plusDays(90), 2))
                .isFalse();
        ride(1);
        assertThat(households.standing("h", "sagiso", TUESDAY)).contains(Rider.Standing.TRIAL);
        ride(2);
        assertThat(households.standing("h", "sagiso", TUESDAY)).isEmpty();
    }

    @Test
    void aHouseholdThatRegistersAfterItsTrialIsCounted() {
        households.startTrial("h", "sagiso", TUESDAY, TUESDAY.plusDays(30), 2);
        households.startTrial("other", "sagiso", TUESDAY, TUESDAY.plusDays(30), 2);
        var ride = ride(1);
        book.commit(
                Change.by(owner).move(ride, ride.in(BookingState.DONE, NINE)).done());
        households.register("h", "sagiso", TUESDAY.plusDays(10), TUESDAY.plusDays(374), 500);
        assertThat(households.trials("sagiso")).isEqualTo(new TrialFigures(2, 1, 1));
    }

    private Booking ride(int number) {
        var like = booking(number, "ud-1");
        var ride = new Booking(
                like.id(),
                like.area(),
                like.day(),
                new Rider("r", "h", Rider.Standing.TRIAL),
                like.state(),
                like.vehicle(),
                like.from(),
                like.to(),
                like.party(),
                like.promise(),
                like.group(),
                like.connection(),
                like.changedAt());
        book.commit(Change.by(owner).add(ride).done());
        return ride;
    }
}
