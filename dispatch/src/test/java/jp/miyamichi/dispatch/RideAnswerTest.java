package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.TUESDAY;
import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.FAR_AWAY;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static jp.miyamichi.dispatch.region.SampleServices.OTHER_HOME;
import static jp.miyamichi.dispatch.region.SampleServices.SOUTHERN_SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Offers;
import jp.miyamichi.dispatch.booking.RideAnswer.OtherPlace;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk of さぎそう河内号 answers to each kind of request.
class RideAnswerTest {

    private static final Party ONE = Party.ofAdults(1);

    private Database database;
    private DeskOfADay day;

    @BeforeEach
    void openTheDesk() {
        database = TestServer.database("dispatch");
        day = new DeskOfADay(database, SampleServices.sagiso());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aWishIsAnsweredByTheNextThreeDepartures() {
        var answer = day.ask(wish(1, HOME, CENTRE, new When.DepartAt(at(8, 30)), ONE));
        assertThat(answer).isInstanceOf(Offers.class);
        var offers = ((Offers) answer).offers();
        assertThat(offers)
                .extracting(offer -> offer.promise().pickupFrom())
                .containsExactly(at(9, 0), at(10, 0), at(11, 0));
        assertThat(offers).extracting(offer -> offer.promise().priceYen()).containsOnly(300);
        assertThat(offers).extracting(Offer::seats).containsOnly(4);
    }

    @Test
    void whoMustArriveInTimeIsOfferedTheLastDepartureThatDoes() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.ArriveBy(at(11, 0)), ONE));
        assertThat(offer.promise().pickupFrom()).isEqualTo(at(10, 0));
        assertThat(offer.promise().arriveBy()).isBeforeOrEqualTo(at(11, 0));
    }

    @Test
    void aRideToALightlineDepartureArrivesFiveMinutesBefore() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.ToCatch("lrt:05-1105", at(11, 5)), ONE));
        assertThat(offer.promise().arriveBy()).isBeforeOrEqualTo(at(11, 0));
        assertThat(offer.connection()).contains("lrt:05-1105");
    }

    @Test
    void whoIsRefusedHearsWhyAndWhatElseThereIs() {
        assertThat(reason(wish(99, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE)))
                .isEqualTo(Reason.NOT_REGISTERED);
        assertThat(reason(wish(1, HOME, OTHER_HOME, new When.DepartAt(at(9, 0)), ONE)))
                .isEqualTo(Reason.PAIR_NOT_SERVED);
        assertThat(reason(wish(1, HOME, FAR_AWAY, new When.DepartAt(at(9, 0)), ONE)))
                .isEqualTo(Reason.OUTSIDE_ZONE);
        assertThat(reason(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0).plus(Duration.ofDays(5))), ONE)))
                .isEqualTo(Reason.NOT_RUNNING);
        assertThat(reason(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0).plus(Duration.ofDays(60))), ONE)))
                .isEqualTo(Reason.TOO_FAR_AHEAD);
        assertThat(reason(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), Party.ofAdults(9))))
                .isEqualTo(Reason.PARTY_TOO_LARGE);
        assertThat(day.desk.figures(day.area, TUESDAY, TUESDAY).unmet()).isEqualTo(4);
    }

    @Test
    void whoWantsToLeaveAfterTheLastDepartureIsOfferedTheNearestBefore() {
        var answer = day.ask(wish(1, HOME, CENTRE, new When.DepartAt(at(19, 0)), ONE));
        assertThat(answer).isInstanceOf(NoOffer.class);
        assertThat(((NoOffer) answer).otherTimes().getFirst().promise().pickupFrom())
                .isEqualTo(at(18, 0));
    }

    @Test
    void whoRidesInAWheelchairIsOfferedTheVehicleWithAPlace() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), new Party(1, 0, 0, 1, 0)));
        assertThat(offer.vehicle()).isEqualTo("sagiso-ud-1");
        assertThat(offer.promise().priceYen()).isEqualTo(600);
    }

    @Test
    void aRideOfEveryWeekIsAnsweredWeekByWeek() {
        var wish = new BookingRequest(
                "r1",
                "h1",
                DeskOfADay.spot(HOME),
                DeskOfADay.spot(CENTRE),
                new When.DepartAt(at(9, 0)),
                ONE,
                Optional.empty(),
                6);
        var answers = day.desk.request(day.area, wish);
        assertThat(answers).hasSize(6);
        assertThat(answers.subList(0, 5)).allMatch(Offers.class::isInstance);
        assertThat(((NoOffer) answers.getLast()).reason()).isEqualTo(Reason.TOO_FAR_AHEAD);
    }

    @Test
    void anEndOutsideTheZoneIsAnsweredByServedPlacesInWalkingReach() {
        var beyondTheEdge = new LatLon(SOUTHERN_SHOP.lat() - 0.003, SOUTHERN_SHOP.lon());
        var answer = (NoOffer) day.ask(wish(1, HOME, beyondTheEdge, new When.DepartAt(at(9, 0)), ONE));
        assertThat(answer.reason()).isEqualTo(Reason.OUTSIDE_ZONE);
        assertThat(answer.otherPlaces()).containsExactly(new OtherPlace(new Spot("shop", SOUTHERN_SHOP), 334));
    }

    @Test
    void whoAsksForNowIsOfferedTheFirstDepartureThatMayStillBeBooked() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.Now(), ONE));
        assertThat(offer.promise().pickupFrom()).isEqualTo(at(8, 0));
        day.clock.passes(Duration.ofMinutes(1));
        assertThat(day.offer(wish(1, HOME, CENTRE, new When.Now(), ONE))
                        .promise()
                        .pickupFrom())
                .isEqualTo(at(9, 0));
    }

    @Test
    void whoComesByLightlineIsPickedUpFiveMinutesAfterItArrivesOrLater() {
        var justInTime = day.offer(wish(1, CENTRE, HOME, new When.AfterArrival("lrt:19-1055", at(10, 55)), ONE));
        assertThat(justInTime.promise().pickupFrom()).isEqualTo(at(11, 0));
        assertThat(justInTime.connection()).contains("lrt:19-1055");
        var tooLate = day.offer(wish(1, CENTRE, HOME, new When.AfterArrival("lrt:19-1056", at(10, 56)), ONE));
        assertThat(tooLate.promise().pickupFrom()).isEqualTo(at(12, 0));
    }

    @Test
    void theWayBackIsAnsweredFromThereToHere() {
        var answers = day.desk.request(
                day.area,
                new BookingRequest(
                        "r1",
                        "h1",
                        DeskOfADay.spot(HOME),
                        DeskOfADay.spot(CENTRE),
                        new When.DepartAt(at(9, 0)),
                        ONE,
                        Optional.of(new When.DepartAt(at(13, 0))),
                        1));
        assertThat(answers).hasSize(2);
        var back = ((Offers) answers.getLast()).offers().getFirst();
        assertThat(back.from().at()).isEqualTo(CENTRE);
        assertThat(back.to().at()).isEqualTo(HOME);
        assertThat(back.promise().pickupFrom()).isEqualTo(at(13, 0));
    }

    @Test
    void aVehicleThatIsAroundThereAlreadyIsToldFromOneThatComesOnPurpose() {
        var wish = wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE);
        assertThat(day.offer(wish).isNearby()).isFalse();
        day.book(wish(2, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var offer = day.offer(wish);
        assertThat(offer.isNearby()).isTrue();
        assertThat(offer.seatsTaken()).isOne();
    }

    private Reason reason(BookingRequest wish) {
        return ((NoOffer) day.ask(wish)).reason();
    }
}
