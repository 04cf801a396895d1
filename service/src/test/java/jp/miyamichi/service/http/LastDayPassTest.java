package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.miyamichi.ticketing.product.Capacity;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two people want the last day pass for their day, at once.
@ExtendWith(VertxExtension.class)
class LastDayPassTest {

    private static final String PASS = "lrt-1-day";

    private JourneyHouse house;
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        house = new JourneyHouse(
                vertx,
                new Catalogue(Catalogue.ofRegion("utsunomiya").products().stream()
                        .map(product -> product.id().equals(PASS) ? onlyOne(product) : product)
                        .toList()));
        service = house.service;
    }

    private static Product onlyOne(Product product) {
        var terms = product.terms();
        return new Product(
                product.id(),
                product.label(),
                product.validity(),
                product.covers(),
                product.admissions(),
                product.bestPrice(),
                product.prices(),
                new Terms(
                        terms.areas(),
                        terms.saleFrom(),
                        terms.saleUntil(),
                        Optional.of(new Capacity(1, 1)),
                        terms.refund(),
                        terms.coupons(),
                        terms.things(),
                        terms.split(),
                        terms.eligibility(),
                        terms.seller(),
                        terms.payOnBoard()));
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private record Booked(Device device, JsonObject wish, JsonObject journey) {
        String state() {
            return journey.getString("state");
        }
    }

    private Callable<Booked> press(JsonObject day) {
        var device = new Device(service);
        var wish = DayBookingTest.wish(day, 1_000, PASS);
        return () -> new Booked(device, wish, DayBookingTest.ok(device.post("/api/v1/journeys", wish.encode())));
    }

    @Test
    void oneGetsItAndTheOtherIsToldWhichPartWithNothingCharged() throws Exception {
        var day = DayBookingTest.day(service, "東", "西", "東");
        List<Booked> both;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both = threads.invokeAll(List.of(press(day), press(day))).stream()
                    .map(pressed -> pressed.resultNow())
                    .toList();
        }
        assertThat(both).extracting(Booked::state).containsExactlyInAnyOrder("held", "refused");
        var lost = both.stream()
                .filter(each -> each.state().equals("refused"))
                .findFirst()
                .orElseThrow();
        assertThat(lost.journey().getJsonArray("steps").encode())
                .contains("hold-tickets", "refused", PASS + " is sold out");
        var payment = JsonObject.of("payment", UUID.randomUUID().toString(), "method", "card-approved");
        assertThat(lost.device()
                        .post(DayBookingTest.path(lost.wish()) + "/payments", payment.encode())
                        .statusCode())
                .isEqualTo(409);
        assertThat(lost.device()
                        .get("/api/v1/orders/" + lost.journey().getString("order"))
                        .statusCode())
                .isEqualTo(404);
        var withoutPass = DayBookingTest.wish(day, 0);
        assertThat(DayBookingTest.ok(lost.device().post("/api/v1/journeys", withoutPass.encode()))
                        .getString("state"))
                .isEqualTo("held");
    }

    @Test
    void whatOneGivesBackAnotherCanHave() throws Exception {
        var day = DayBookingTest.day(service, "東", "西", "東");
        var first = press(day).call();
        assertThat(press(day).call().state()).isEqualTo("refused");
        DayBookingTest.ok(first.device().post(DayBookingTest.path(first.wish()) + "/cancellation", "{}"));
        assertThat(press(day).call().state()).isEqualTo("held");
    }
}
