package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.JourneyDay.fromTheFarmAndBack;
import static jp.miyamichi.service.http.JourneyDay.ok;
import static jp.miyamichi.service.http.JourneyDay.paid;
import static jp.miyamichi.service.http.JourneyDay.path;
import static jp.miyamichi.service.http.JourneyDay.rides;
import static jp.miyamichi.service.http.JourneyDay.toTheFarm;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.notice.Caretakers;
import jp.miyamichi.service.notice.RideNotices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A journey on a day ticket, 1,000 yen, and a ride, 300 yen, both paid. The ride is given back by itself.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenBackRideTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private JsonObject wish;
    private JourneyDay day;
    private Device device;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        day = new JourneyDay(vertx, cluster);
        device = new Device(day.service);
        wish = toTheFarm();
        assertThat(paid(device, wish).getString("state")).isEqualTo("confirmed");
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    private JsonObject journey() throws Exception {
        return ok(device.get(path(wish)));
    }

    private UUID ride() throws Exception {
        var ride = ok(device.get("/api/v1/rides")).getJsonArray("rides").getJsonObject(0);
        return UUID.fromString(ride.getString("ride"));
    }

    private static JsonObject cancelling(UUID ride) {
        return JsonObject.of("command", UUID.randomUUID().toString(), "rides", JsonArray.of(ride.toString()));
    }

    private List<JsonObject> told() throws Exception {
        return ok(device.get("/api/v1/notices")).getJsonArray("notices").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /// What was given back in all, as the books have it.
    private long givenBack() {
        return day.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(sum(yen), 0) FROM ticketing.refund_line")
                        .mapTo(Long.class)
                        .one());
    }

    private void assertThatItCarriesOnByTram() throws Exception {
        var journey = journey();
        assertThat(journey.getString("state")).as(journey.encode()).isEqualTo("confirmed");
        assertThat(journey.getJsonArray("legs").getJsonObject(0).getBoolean("givenUp"))
                .isNull();
        assertThat(journey.getJsonArray("legs").getJsonObject(1).getBoolean("givenUp"))
                .isTrue();
        assertThat(journey.getJsonArray("legs").getJsonObject(1).containsKey("promise"))
                .isFalse();
        assertThat(givenBack()).isEqualTo(300);
        assertThat(rides(device)).containsExactly("cancelled");
        assertThat(told().stream().map(notice -> notice.getString("kind")))
                .containsExactlyInAnyOrder("journey-confirmed", "ride-cancelled", "refund");
    }

    @Test
    void byTheRiderItsLegIsMarkedItsFareGivenBackAndTheTramStays() throws Exception {
        ok(device.post("/api/v1/rides/cancellations", cancelling(ride()).encode()));
        assertThatItCarriesOnByTram();
        assertThat(told().stream().map(notice -> notice.getString("ja")))
                .anyMatch(text -> text.contains("さぎそう河内号の予約（「駅前」から「農園」まで）は取り消されました") && text.contains("10時20分発の"))
                .anyMatch(text -> text.startsWith("300円をお返しする"));
        day.later(Duration.ofMinutes(2));
        day.journeys.look();
        assertThatItCarriesOnByTram();
    }

    @Test
    void byThePhoneDeskItIsTheSame() throws Exception {
        var clerk = new Clerk(day.service, day.database, day.doors, Role.PHONE_DESK);
        ok(clerk.post("/api/v1/rides/cancellations", cancelling(ride())));
        assertThatItCarriesOnByTram();
    }

    @Test
    void whereTheNewsOfItWasLostTheNextLookFindsIt() throws Exception {
        cancelledUnheard();
        assertThat(journey().getJsonArray("legs").getJsonObject(1).getBoolean("givenUp"))
                .isNull();
        day.journeys.look();
        assertThatItCarriesOnByTram();
    }

    private Booking cancelledUnheard() throws Exception {
        var office = day.desk.office();
        var booking = office.book().find(new BookingId(ride())).orElseThrow();
        office.desk()
                .act(
                        new Command(UUID.randomUUID(), booking.rider().id()),
                        booking.area(),
                        List.of(booking.id()),
                        Act.CANCEL,
                        Actor.RIDER);
        return booking;
    }

    @Test
    void theRestIsGivenUpLaterAndNothingIsGivenBackTwice() throws Exception {
        ok(device.post("/api/v1/rides/cancellations", cancelling(ride()).encode()));
        var gone = ok(device.post(path(wish) + "/cancellation", "{}"));
        assertThat(gone.getString("state")).as(gone.encode()).isEqualTo("cancelled");
        assertThat(givenBack()).isEqualTo(1_300);
        assertThat(device.get(path(wish) + "/receipt").body()).contains("¥1,300 をお返ししました");
        assertThat(told().stream().map(notice -> notice.getString("ja")))
                .anyMatch(text -> text.startsWith("300円を"))
                .anyMatch(text -> text.startsWith("1,000円を"));
    }

    @Test
    void whereNothingElseWasBookedTheWholeJourneyEnds() throws Exception {
        var alone = toTheFarm();
        alone.remove("tickets");
        var onlyRide = new JsonArray().add(alone.getJsonArray("legs").getJsonObject(1));
        wish = alone.put("legs", onlyRide).put("quotedYen", 300);
        var other = new Device(day.service);
        device = other;
        assertThat(paid(other, wish).getString("state")).isEqualTo("confirmed");
        ok(other.post("/api/v1/rides/cancellations", cancelling(ride()).encode()));
        var journey = journey();
        assertThat(journey.getString("state")).as(journey.encode()).isEqualTo("cancelled");
        assertThat(journey.getString("ending")).isEqualTo("ride-cancelled");
        assertThat(givenBack()).isEqualTo(300);
        assertThat(told().stream().map(notice -> notice.getString("kind")))
                .containsExactlyInAnyOrder("journey-confirmed", "ride-cancelled", "refund");
    }

    @Test
    void whatThePassengerWouldPayOnBoardIsGivenUpWithItsRide() throws Exception {
        wish = toTheFarm().put("rides", "on-board").put("quotedYen", 1_000);
        var other = new Device(day.service);
        device = other;
        var booked = paid(other, wish);
        assertThat(booked.getString("onBoardOrder")).as(booked.encode()).isNotNull();
        ok(other.post("/api/v1/rides/cancellations", cancelling(ride()).encode()));
        assertThat(ok(other.get("/api/v1/orders/" + booked.getString("onBoardOrder")))
                        .getString("state"))
                .isEqualTo("cancelled");
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(journey().getJsonObject("price").getInteger("onBoardYen")).isZero();
        assertThat(givenBack()).isZero();
    }

    @Test
    void ofTwoRidesPaidOnBoardTheOtherIsStillToBePaid() throws Exception {
        wish = fromTheFarmAndBack().put("rides", "on-board").put("quotedYen", 1_000);
        device = new Device(day.service);
        var booked = paid(device, wish);
        assertThat(order(booked).getInteger("totalYen")).as(booked.encode()).isEqualTo(600);

        ok(device.post("/api/v1/rides/cancellations", cancelling(ride()).encode()));
        var left = journey();
        assertThat(left.getString("state")).as(left.encode()).isEqualTo("confirmed");
        assertThat(order(booked).getString("state")).isEqualTo("cancelled");
        assertThat(left.getString("onBoardOrder")).isNotEqualTo(booked.getString("onBoardOrder"));
        assertThat(order(left).getString("state")).isEqualTo("unpaid");
        assertThat(order(left).getInteger("totalYen")).isEqualTo(300);

        ok(device.post(path(wish) + "/cancellation", "{}"));
        assertThat(order(left).getString("state")).isEqualTo("cancelled");
        assertThat(rides(device)).containsOnly("cancelled");
    }

    private JsonObject order(JsonObject journey) throws Exception {
        return ok(device.get("/api/v1/orders/" + journey.getString("onBoardOrder")));
    }

    @Test
    void ofAJourneysRideThatIsCalledOffOnlyTheJourneyTells() throws Exception {
        var booking = cancelledUnheard();
        notices(true).calledOff(List.of(booking));
        assertThat(told()).hasSize(1);
        notices(false).calledOff(List.of(booking));
        assertThat(told()).hasSize(2);
    }

    private RideNotices notices(boolean ofJourney) {
        return new RideNotices(
                day.desk.office().book(),
                _ -> ofJourney,
                new Caretakers(day.desk.office().book(), (_, _) -> false),
                day.notices.notices(),
                Runnable::run,
                Village.ZONE,
                day.doors.clock());
    }
}
