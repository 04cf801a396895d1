package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.TUESDAY;
import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.command;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.HouseholdBook.TrialFigures;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Offers;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 体験乗車 of さぎそう河内号, as if it let households ride twice within two weeks for 100 yen.
class TrialRidesTest {

    private static final int HOUSEHOLD = 20;

    private Database database;
    private DeskOfADay day;

    @BeforeEach
    void startATrial() {
        database = TestServer.database("dispatch");
        day = new DeskOfADay(database, withTrial());
        day.households.startTrial("h20", "sagiso", TUESDAY, TUESDAY.plusDays(13), 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHouseholdRidesAtTheTrialFareUntilItsRidesAreTaken() {
        var offer = day.offer(toTheCentre(9));
        assertThat(offer.promise().priceYen()).isEqualTo(100);
        var first = day.book(toTheCentre(9));
        day.book(toTheCentre(10));
        assertThat(((NoOffer) day.ask(toTheCentre(11))).reason()).isEqualTo(Reason.NOT_REGISTERED);
        day.desk.cancel(command(), day.area, List.of(first), Actor.RIDER);
        assertThat(day.ask(toTheCentre(11))).isInstanceOf(Offers.class);
    }

    @Test
    void moreRidesThanAreLeftAreNotTakenTogether() {
        var offers = ((Offers) day.ask(toTheCentre(9)))
                .offers().stream().map(offer -> offer.id()).toList();
        assertThat(offers).hasSize(3);
        assertThat(day.desk.book(command(), day.area, offers))
                .isEqualTo(new Refused("only 2 trial rides are left, not 3; take fewer, or register the household"));
        assertThat(day.book.open(day.area, TUESDAY)).isEmpty();
        assertThat(day.desk.book(command(), day.area, offers.subList(0, 2))).isInstanceOf(Done.class);
    }

    @Test
    void whoWasOfferedARideTwiceTakesItOnceWhenOneIsLeft() {
        var before = day.offer(toTheCentre(10));
        day.book(toTheCentre(9));
        day.book(toTheCentre(11));
        assertThat(day.desk.book(command(), day.area, List.of(before.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void afterItsLastDayTheTrialIsOver() {
        var inTime = wish(HOUSEHOLD, HOME, CENTRE, in(Duration.ofDays(13)), Party.ofAdults(1));
        assertThat(day.ask(inTime)).isInstanceOf(Offers.class);
        var late = wish(HOUSEHOLD, HOME, CENTRE, in(Duration.ofDays(14)), Party.ofAdults(1));
        assertThat(((NoOffer) day.ask(late)).reason()).isEqualTo(Reason.NOT_REGISTERED);
    }

    @Test
    void whoStaysAfterTheTrialIsCountedAndRidesAtTheFullFare() {
        ride(day.book(toTheCentre(8)));
        assertThat(day.households.trials("sagiso")).isEqualTo(new TrialFigures(1, 1, 0));
        day.households.register("h20", "sagiso", TUESDAY, TUESDAY.plusYears(1), 500);
        assertThat(day.households.trials("sagiso")).isEqualTo(new TrialFigures(1, 1, 1));
        assertThat(day.offer(toTheCentre(10)).promise().priceYen()).isEqualTo(300);
    }

    private void ride(BookingId id) {
        day.clock.setTo(at(8, 20));
        day.desk.tick();
        day.desk.act(command(), day.area, List.of(id), Act.BOARD, Actor.DRIVER);
        day.clock.setTo(at(8, 40));
        day.desk.act(command(), day.area, List.of(id), Act.SET_DOWN, Actor.DRIVER);
    }

    private static BookingRequest toTheCentre(int hour) {
        return wish(HOUSEHOLD, HOME, CENTRE, new When.DepartAt(at(hour, 0)), Party.ofAdults(1));
    }

    private static When in(Duration days) {
        return new When.DepartAt(at(9, 0).plus(days));
    }

    private static RideService withTrial() {
        var real = SampleServices.sagiso();
        var rules = real.rules();
        var eligibility = new Eligibility(
                rules.eligibility().who(),
                rules.eligibility().yearlyFeeYen(),
                rules.eligibility().yearlyFeeOthersYen(),
                Optional.of(SampleServices.tried(new Eligibility.Trial(14, 2, 100))));
        return real.with(SampleServices.with(rules, eligibility, rules.stopping(), rules.fleet()));
    }
}
