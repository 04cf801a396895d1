package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.TOKYO;
import static jp.miyamichi.dispatch.DeskOfADay.TUESDAY;
import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.command;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static jp.miyamichi.dispatch.region.SampleServices.OTHER_HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.postgres.PostgresDayBook;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.dispatch.simulation.Day;
import jp.miyamichi.dispatch.simulation.DayEvent;
import jp.miyamichi.dispatch.simulation.Fleets;
import jp.miyamichi.dispatch.simulation.Policy;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A day of the desk, recorded from the database after it is over.
class DayRecordTest {

    private static final Streets.Plane PLANE = new Streets.Plane(CENTRE, 1.3, 30);

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
    void ridesThatWereCarriedOutGivenBackMissedAndRefusedAreAllInTheRecord() {
        driveTheDay();
        var recorded = record();
        assertThat(recorded.isLive()).isTrue();
        assertThat(recorded.vehicles()).hasSize(3);
        assertThat(recorded.log().events())
                .filteredOn(DayEvent.BrokeDown.class::isInstance)
                .hasSize(1);
        var figures = recorded.figures(PLANE.times());
        assertThat(figures.requests()).isEqualTo(7);
        assertThat(figures.served()).isEqualTo(4);
        assertThat(figures.cancelled()).isEqualTo(2);
        assertThat(figures.keptShare()).isEqualTo(1);
        assertThat(figures.brokenPromises()).isZero();
        assertThat(figures.km()).isPositive();
    }

    @Test
    void withAnotherFleetTheSameRequestsGiveOtherFigures() {
        driveTheDay();
        var recorded = record();
        var more = Fleets.ofSize(recorded.vehicles(), 5);
        var figures = Day.run(recorded.scenario(PLANE.times(), more), Policy.OPTIMISED, 1, () -> 0)
                .figures();
        assertThat(figures.requests()).isEqualTo(7);
        assertThat(figures.served()).isEqualTo(5);
        assertThat(figures.brokenPromises()).isZero();
    }

    @Test
    void aDayThatIsNotOverIsNotRecorded() {
        day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), Party.ofAdults(1)));
        assertThatThrownBy(this::record)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not over yet; record the day when all its rides are");
    }

    /// Three vehicles are full at nine and a fourth party is refused; then a ride is given back, one rider does not
    /// come, one more is carried, and at noon a vehicle breaks down.
    private void driveTheDay() {
        var nine = new When.DepartAt(at(9, 0));
        var full = List.of(
                day.book(wish(1, HOME, CENTRE, nine, Party.ofAdults(4))),
                day.book(wish(2, HOME, CENTRE, nine, Party.ofAdults(4))),
                day.book(wish(3, HOME, CENTRE, nine, Party.ofAdults(4))));
        day.clock.setTo(at(8, 5));
        var refused = (NoOffer) day.ask(wish(7, HOME, CENTRE, new When.ArriveBy(at(9, 40)), Party.ofAdults(4)));
        assertThat(refused.reason()).isEqualTo(Reason.NO_ROOM);
        var one = Party.ofAdults(1);
        var givenBack = day.book(wish(4, HOME, CENTRE, new When.DepartAt(at(10, 0)), one));
        var missed = day.book(wish(5, OTHER_HOME, CENTRE, new When.DepartAt(at(10, 0)), one));
        var last = day.book(wish(6, OTHER_HOME, CENTRE, new When.DepartAt(at(11, 0)), one));
        day.desk.cancel(command(), day.area, List.of(givenBack), Actor.RIDER);
        when(at(9, 0), () -> full.forEach(this::carryOut));
        when(at(10, 0), () -> {});
        when(at(10, 25), () -> act(missed, Act.MISS, at(10, 25)));
        when(at(11, 0), () -> carryOut(last));
        when(
                at(12, 0),
                () -> day.desk.report(day.area, new FleetEvent.BrokeDown(new VehicleId("sagiso-sedan-2"), CENTRE)));
    }

    private void when(Instant moment, Runnable what) {
        day.clock.setTo(moment);
        day.desk.tick();
        what.run();
    }

    /// As late as its promise allows.
    private void carryOut(BookingId id) {
        var promise = day.book.find(id).orElseThrow().promise();
        act(id, Act.BOARD, promise.pickupTo());
        act(id, Act.SET_DOWN, promise.arriveBy());
    }

    private void act(BookingId id, Act act, Instant moment) {
        assertThat(day.desk.act(command(), day.area, List.of(id), act, Actor.DRIVER, moment))
                .isInstanceOf(Done.class);
    }

    private RecordedDay record() {
        return DayRecord.of(
                SampleServices.sagiso(), TUESDAY, TOKYO, new PostgresDayBook(database), PLANE, PLANE.times());
    }
}
