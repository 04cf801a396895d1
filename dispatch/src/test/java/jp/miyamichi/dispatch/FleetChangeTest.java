package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.Hours;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// さぎそう河内号 has three vehicles of four seats. Whatever changes about them, promises come first.
class FleetChangeTest {

    private static final Party FOUR = Party.ofAdults(4);

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
    void ridersOfAWithdrawnVehicleGoToAnotherOne() {
        var id = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR));
        var vehicle = day.book.find(id).orElseThrow().vehicle();
        var consequences = day.desk.carryOut(day.area, new FleetChange(Set.of(vehicle), List.of()));
        assertThat(consequences.conflicts()).isEmpty();
        assertThat(consequences.otherVehicle()).extracting(Booking::id).containsExactly(id);
        assertThat(day.book.find(id).orElseThrow().vehicle()).isNotEqualTo(vehicle);
        assertThat(day.book.find(id).orElseThrow().promise())
                .isEqualTo(consequences.otherVehicle().getFirst().promise());
    }

    @Test
    void aWithdrawalThatBreaksAPromiseIsListedAndDoesNotTakeEffect() {
        var ids = List.of(
                day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR)),
                day.book(wish(2, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR)),
                day.book(wish(3, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR)));
        var vehicle = day.book.find(ids.getFirst()).orElseThrow().vehicle();
        var change = new FleetChange(Set.of(vehicle), List.of());
        assertThat(day.desk.check(day.area, change).conflicts()).hasSize(1);
        assertThat(day.desk.carryOut(day.area, change).conflicts()).hasSize(1);
        assertThat(day.book.find(ids.getFirst()).orElseThrow().vehicle()).isEqualTo(vehicle);
    }

    @Test
    void anExtraVehicleTakesWhatTheOthersCannotAndIsThereAfterARestart() {
        for (int n = 1; n <= 3; n++) {
            day.book(wish(n, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR));
        }
        var sedan = SampleServices.sagiso().rules().fleet().getLast();
        day.desk.carryOut(day.area, new FleetChange(Set.of(), List.of(named(sedan, "extra-1"))));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE dispatch.ownership SET lease_until = clock_timestamp() - interval '1 second'"));
        var successor = day.anotherNode();
        successor.tick();
        var offer = successor
                .request(day.area, wish(4, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR))
                .toString();
        assertThat(offer).contains("vehicle=extra-1");
    }

    @Test
    void bookingsThatNewHoursWouldNotLetHappenAreListed() {
        var morning = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR));
        day.book(wish(2, HOME, CENTRE, new When.DepartAt(at(12, 0)), FOUR));
        assertThat(day.desk.conflicts(day.area, fromTenOn(SampleServices.sagiso())))
                .extracting(Booking::id)
                .containsExactly(morning);
    }

    @Test
    void betterToursKeepEveryPromise() {
        for (int n = 1; n <= 8; n++) {
            day.book(wish(n, HOME, CENTRE, new When.DepartAt(at(8 + n, 0)), Party.ofAdults(1)));
        }
        var before = day.book.open(day.area, DeskOfADay.TUESDAY).stream()
                .map(Booking::promise)
                .toList();
        day.desk.improve(
                Budget.ofRounds(500),
                RandomGeneratorFactory.of("L64X128MixRandom").create(7));
        assertThat(day.book.open(day.area, DeskOfADay.TUESDAY))
                .extracting(Booking::promise)
                .containsExactlyElementsOf(before);
        assertThat(day.desk.tick().owned()).containsExactly(day.area);
    }

    private static FleetVehicle named(FleetVehicle like, String id) {
        return new FleetVehicle(
                id, like.kind(), like.seats(), like.wheelchairPlaces(), like.depot(), like.permits(), like.shifts());
    }

    private static RideService fromTenOn(RideService service) {
        var rules = service.rules();
        var was = rules.hours().is();
        var ten = LocalTime.of(10, 0);
        var slots = was.slots().stream().filter(slot -> !slot.isBefore(ten)).toList();
        var hours = new Hours(was.days(), was.onHolidays(), was.closed(), slots, ten, was.last());
        return service.with(new RideService.ServiceRules(
                rules.id(),
                new Fact<>(hours, Optional.empty(), Optional.empty(), Optional.of("for this test")),
                rules.booking(),
                rules.eligibility(),
                rules.fares(),
                rules.stopping(),
                rules.limits(),
                rules.fleet(),
                rules.operator()));
    }
}
