package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.command;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static jp.miyamichi.dispatch.region.SampleServices.OTHER_HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Offers;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideService.ServedPlace;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// さぎそう河内号 as if it stopped at three virtual stops, 400 metres at most from whoever rides.
class VirtualStopsTest {

    private static final LatLon PARK = north(HOME, 300);
    private static final LatLon CROSSING = north(CENTRE, -200);
    private static final LatLon BRIDGE = north(OTHER_HOME, 100);
    private static final List<ServedPlace> STOPS = List.of(
            new ServedPlace("park", "公園前", PARK),
            new ServedPlace("crossing", "交差点", CROSSING),
            new ServedPlace("bridge", "橋のたもと", BRIDGE));

    private Database database;
    private DeskOfADay day;

    @BeforeEach
    void openTheDesk() {
        database = TestServer.database("dispatch");
        day = new DeskOfADay(database, meetingPoints());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRiderWalksToTheNearestStopAndIsPickedUpAndLetOutThere() {
        var offer = day.offer(toTheCentre(HOME));
        assertThat(offer.from().name()).isEqualTo("公園前");
        assertThat(offer.from().at()).isEqualTo(PARK);
        assertThat(offer.to().at()).isEqualTo(CROSSING);
        assertThat(offer.walkMeters()).isBetween(498, 502);

        assertThat(day.desk.book(command(), day.area, List.of(offer.id()))).isInstanceOf(Done.class);
        var stops = day.desk.state(day.area).find(offer.vehicle()).orElseThrow().stops().stream()
                .flatMap(stop -> stop.ride().stream())
                .toList();
        assertThat(stops).hasSize(2);
        assertThat(stops).extracting(ride -> ride.from().at()).containsOnly(PARK);
        assertThat(stops).extracting(ride -> ride.to().at()).containsOnly(CROSSING);
    }

    @Test
    void theVehicleDrivesFromStopToStopAndKeepsItsPromise() {
        var id = day.book(toTheCentre(OTHER_HOME));
        day.clock.setTo(at(9, 0));
        day.desk.tick();
        var vehicle = day.book.find(id).map(Booking::vehicle).orElseThrow();
        var pickup = day.desk.state(day.area).find(vehicle).orElseThrow().stops().stream()
                .filter(stop -> stop.ride().isPresent())
                .findFirst()
                .orElseThrow();
        day.clock.setTo(pickup.planned());
        day.desk.act(command(), day.area, List.of(id), Act.BOARD, Actor.DRIVER);
        day.clock.setTo(at(9, 8));
        assertThat(day.desk.act(command(), day.area, List.of(id), Act.SET_DOWN, Actor.DRIVER))
                .isInstanceOf(Done.class);
        assertThat(day.desk
                        .figures(day.area, DeskOfADay.TUESDAY, DeskOfADay.TUESDAY)
                        .kept())
                .isOne();
    }

    @Test
    void nobodyIsAskedToWalkFartherThanTheLimit() {
        assertThat(day.ask(toTheCentre(north(PARK, 395)))).isInstanceOf(Offers.class);
        var tooFar = (NoOffer) day.ask(toTheCentre(north(PARK, 405)));
        assertThat(tooFar.reason()).isEqualTo(Reason.OUTSIDE_ZONE);
        assertThat(day.desk
                        .figures(day.area, DeskOfADay.TUESDAY, DeskOfADay.TUESDAY)
                        .unmet())
                .isOne();
    }

    @Test
    void betweenTwoHomesNobodyIsCarried() {
        var answer = (NoOffer) day.ask(wish(1, HOME, OTHER_HOME, new When.DepartAt(at(9, 0)), Party.ofAdults(1)));
        assertThat(answer.reason()).isEqualTo(Reason.PAIR_NOT_SERVED);
    }

    @Test
    void twoEndsAtTheSameStopAreNoRide() {
        var answer = (NoOffer) day.ask(toTheCentre(north(CENTRE, -380)));
        assertThat(answer.reason()).isEqualTo(Reason.SAME_STOP);
    }

    @Test
    void itLeavesAtItsDeparturesOnly() {
        var answer = (Offers) day.ask(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 10)), Party.ofAdults(1)));
        assertThat(answer.offers())
                .extracting(Offer::promise)
                .extracting(promise -> promise.pickupFrom())
                .containsExactly(at(10, 0), at(11, 0), at(12, 0));
    }

    @Test
    void aServiceOfVirtualStopsMustListThem() {
        assertThatThrownBy(() -> new Stopping(
                        SampleServices.tried(Stopping.At.VIRTUAL_STOPS),
                        SampleServices.tried(Stopping.Pairs.ANY),
                        SampleServices.tried(400),
                        Optional.empty()))
                .hasMessage("a service that stops at virtual stops must list them in virtualStops");
    }

    private static BookingRequest toTheCentre(LatLon from) {
        return wish(1, from, CENTRE, new When.DepartAt(at(9, 0)), Party.ofAdults(1));
    }

    private static LatLon north(LatLon from, double meters) {
        return new LatLon(from.lat() + meters / 111_195, from.lon());
    }

    private static RideService meetingPoints() {
        var real = SampleServices.sagiso();
        var rules = real.rules();
        var stopping = new Stopping(
                SampleServices.tried(Stopping.At.VIRTUAL_STOPS),
                rules.stopping().pairs(),
                SampleServices.tried(400),
                Optional.of(SampleServices.tried(STOPS)));
        return real.with(SampleServices.with(rules, rules.eligibility(), stopping, rules.fleet()));
    }
}
