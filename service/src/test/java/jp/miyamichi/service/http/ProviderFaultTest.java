package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.Service;
import jp.miyamichi.service.Settings;
import jp.miyamichi.ticketing.payment.stripe.FakeStripe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who takes the money is down while a whole service is asked. It is 1 April 2026, 10:02, when it starts.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderFaultTest {

    /// The sweep leaves an order it has looked at in peace for so long.
    private static final Duration LEASE = Duration.ofSeconds(31);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-01T01:02:00Z"));
    private FakeStripe stripe;
    private Service service;
    private HttpClient phone;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        var town = Files.createDirectories(data.resolve("region/town"));
        Files.writeString(town.resolve("streets.osm.pbf"), "");
        Files.writeString(town.resolve("town-gtfs.zip"), "");
        Files.writeString(data.resolve("region/current"), "town\n");
        stripe = new FakeStripe();
        var database = TestServer.empty();
        var environment = new HashMap<String, String>();
        environment.put("MIYAMICHI_PORT", "0");
        environment.put("MIYAMICHI_DATA", data.toString());
        environment.put("MIYAMICHI_REGION", data.toString());
        environment.put("MIYAMICHI_PUBLIC_URL", "http://127.0.0.1");
        environment.put("MIYAMICHI_STRIPE_KEY", "sk_test_fake");
        environment.put("MIYAMICHI_STRIPE_WEBHOOK_SECRET", FakeStripe.WEBHOOK_SECRET);
        environment.put("MIYAMICHI_STRIPE_API", stripe.settings().apiBase().toString());
        environment.put("MIYAMICHI_STRIPE_TIMEOUT_SECONDS", "1");
        environment.put(
                "MIYAMICHI_DATABASE_URL",
                "postgresql://%s:%s@%s:%d/%s"
                        .formatted(
                                database.user(),
                                database.password(),
                                database.host(),
                                database.port(),
                                database.database()));
        service = Service.start(
                Settings.from(Map.copyOf(environment)), (_, _) -> new OneTramLine("town"), () -> now.get());
    }

    @AfterAll
    void stop() {
        service.close();
        stripe.close();
    }

    @BeforeEach
    void openPhone() {
        phone = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void comeBack() {
        stripe.recover();
        phone.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentWhoseProviderIsDownIsToldPlainlyAndEndsByItselfOnceItIsBack(FakeStripe.Trouble how) throws Exception {
        stripe.fail(how);
        var order = held();
        var payment = UUID.randomUUID();
        var answer = pay(order, payment);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(paymentState(json(answer))).isEqualTo("silent");
        assertThat(json(answer).getString("state")).as("the seats wait").isEqualTo("held");
        assertThat(get("/status").body()).contains("Payments: does not work", "Journey search: works");
        assertThat(paymentState(json(get("/api/v1/orders/" + order)))).isEqualTo("silent");
        assertThat(send("/api/v1/orders/" + order + "/payments", body(UUID.randomUUID()))
                        .statusCode())
                .as("nobody pays twice because of it")
                .isEqualTo(409);

        stripe.recover();
        assertThat(paymentState(json(pay(order, payment)))).isEqualTo("challenge");
        assertThat(stripe.sessionsOf(payment)).hasSize(1);
        assertThat(get("/status").body()).contains("Everything works.");
        stripe.pay(String.valueOf(stripe.sessionsOf(payment).getFirst().get("id")));
        now.updateAndGet(time -> time.plus(LEASE));
        stripe.awaitThat(
                () -> stripe.intentsOf(payment).stream().anyMatch(intent -> "succeeded".equals(intent.get("status"))));
        assertThat(json(get("/api/v1/orders/" + order)).getString("state")).isEqualTo("paid");
        assertThat(stripe.intentsOf(payment)).as("charged once").hasSize(1);
    }

    @Test
    void whatNeedsNoPaymentGoesOnWhileTheProviderIsDown() throws Exception {
        var paid = held();
        var payment = UUID.randomUUID();
        pay(paid, payment);
        stripe.pay(String.valueOf(stripe.sessionsOf(payment).getFirst().get("id")));
        var ticket = ticket(json(get("/api/v1/orders/" + paid)));

        stripe.fail(FakeStripe.Trouble.HANGS);
        var shown = PhoneScreen.of(json(get("/api/v1/tickets/" + ticket)), now.get());
        var checked =
                send("/api/v1/checks", new JsonObject().put("scanned", shown).encode());
        assertThat(json(checked).getString("verdict")).isEqualTo("VALID");
        assertThat(get("/api/v1/itineraries?from=lrt:W&to=lrt:E").statusCode()).isEqualTo(200);
        var onBoard = send("/api/v1/orders", """
                {"order":"%s","payOnBoard":true,
                 "lines":[{"product":"on-demand-ride","rider":"adult","day":"2026-04-02","persons":1,"quotedYen":300}]}
                """.formatted(UUID.randomUUID()));
        assertThat(json(onBoard).getString("state")).isEqualTo("unpaid");
        assertThat(ticket(json(onBoard))).isNotBlank();
    }

    @Test
    void seatsOfWhomTheProviderNeverAnsweredAreFreeAgainAfterTheHoldAndNothingIsChargedLater() throws Exception {
        stripe.fail(FakeStripe.Trouble.UNREACHABLE);
        var order = held();
        var payment = UUID.randomUUID();
        pay(order, payment);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(40)));
        assertThat(json(get("/api/v1/orders/" + order)).getString("state")).isEqualTo("expired");
        assertThat(send("/api/v1/orders/" + order + "/payments", body(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(409);

        stripe.recover();
        stripe.awaitThat(
                () -> stripe.sessionsOf(payment).stream().anyMatch(session -> "expired".equals(session.get("status"))));
        assertThat(stripe.intentsOf(payment)).isEmpty();
    }

    private UUID held() throws Exception {
        var order = UUID.randomUUID();
        var answer = send("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-01","persons":1,"quotedYen":1000}]}
                """.formatted(order));
        assertThat(json(answer).getString("state")).isEqualTo("held");
        return order;
    }

    private static String body(UUID payment) {
        return new JsonObject()
                .put("payment", payment.toString())
                .put("method", "card")
                .encode();
    }

    private HttpResponse<String> pay(UUID order, UUID payment) throws Exception {
        return send("/api/v1/orders/" + order + "/payments", body(payment));
    }

    private static String paymentState(JsonObject order) {
        return order.getJsonObject("payment").getString("state");
    }

    private static String ticket(JsonObject order) {
        return order.getJsonArray("lines").getJsonObject(0).getString("ticket");
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return phone.send(
                HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return phone.send(request.build(), BodyHandlers.ofString());
    }
}
