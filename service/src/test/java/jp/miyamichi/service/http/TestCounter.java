package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.counter.CardSecrets;
import jp.miyamichi.service.evidence.Districts;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.postgres.CounterOpening;
import jp.miyamichi.service.postgres.PostgresDevices;
import jp.miyamichi.service.postgres.RideOrders;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardSeals;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.tariff.Tariffs;
import jp.miyamichi.ticketing.ticket.token.KeySeal;

/// A service that sells and has staff, on a database of its own.
final class TestCounter implements AutoCloseable {

    /// One district, a square from 36.60,139.90 to 36.70,140.00.
    private static final Districts DISTRICTS = new Districts(List.of(new Districts.Zone(
            "kawachi",
            List.of(
                    new LatLon(36.6, 139.9),
                    new LatLon(36.7, 139.9),
                    new LatLon(36.7, 140.0),
                    new LatLon(36.6, 140.0),
                    new LatLon(36.6, 139.9)))));

    final Database database = TestServer.database("service", "ticketing", "dispatch");
    final TestAccess doors = new TestAccess(database);
    final TestService service;

    TestCounter(Vertx vertx) {
        this(vertx, false);
    }

    /// What else the service answers, by the same database, office and fares.
    interface Neighbours {
        List<OperationSet> of(TestCounter counter, Supplier<TicketOffice> office, Tariffs tariffs);
    }

    /// @param isDemo whether nobody who is counted is real
    TestCounter(Vertx vertx, boolean isDemo) {
        this(vertx, isDemo, (_, _, _) -> List.of());
    }

    TestCounter(Vertx vertx, boolean isDemo, Neighbours neighbours) {
        var random = new SecureRandom();
        var region = RuleFolder.ofRegion("utsunomiya");
        var tariffs = CounterOpening.tariffs(database, region, doors.clock());
        var office = TestService.office(database, doors, () -> tariffs.get().catalogue());
        var counter = new CounterOpening(
                database,
                region,
                tariffs,
                () -> DISTRICTS,
                doors.clock(),
                new byte[SecretFile.BYTES],
                new CardSecrets(
                        new CardKeys(Map.of(1, new byte[CardKeys.KEY_BYTES])),
                        new CardSeals(Map.of(1, new KeySeal(new byte[KeySeal.KEY_BYTES], random)))),
                random);
        var areas = new ArrayList<OperationSet>(neighbours.of(this, office, tariffs));
        areas.add(new CounterRoutes(counter, office, new PostgresDevices(database), new RideOrders(database)::find));
        areas.add(new EvidenceRoutes(counter));
        areas.add(new SightsRoutes(
                SightsTest.regions(),
                counter,
                new PublicFlow(() -> counter.get().evidence(), doors.clock(), isDemo),
                doors.clock(),
                Optional.of(new HelpLine("028-000-0000", Optional.empty()))));
        service = TestService.with(vertx, doors, office, areas);
    }

    Colleague staff(Role role) {
        return Colleague.of(service, database, role, doors.clock().instant());
    }

    Colleague reader(Role role, String kind, String operator) throws Exception {
        return Colleague.reader(service, database, role, kind, operator);
    }

    void later(Duration time) {
        doors.later(time);
    }

    /// A paid order of one line for today, as its buyer sees it.
    JsonObject sold(Device buyer, String product, int yen) throws Exception {
        var id = UUID.randomUUID();
        ok(buyer, "/api/v1/orders", order(id, product, yen, false));
        return ok(
                buyer,
                "/api/v1/orders/" + id + "/payments",
                "{\"payment\":\"%s\",\"method\":\"card-approved\"}".formatted(UUID.randomUUID()));
    }

    /// An order for today that is to be paid in the vehicle.
    JsonObject toBePaidOnBoard(Device buyer, String product, int yen) throws Exception {
        return ok(buyer, "/api/v1/orders", order(UUID.randomUUID(), product, yen, true));
    }

    private static String order(UUID id, String product, int yen, boolean onBoard) {
        return """
                {"order":"%s","payOnBoard":%s,"lines":[{"product":"%s","rider":"adult","day":"2026-04-01","persons":1,"quotedYen":%d}]}
                """.formatted(id, onBoard, product, yen);
    }

    /// The first ticket of an order.
    static JsonObject ticket(Device holder, JsonObject order) throws Exception {
        var id = order.getJsonArray("lines").getJsonObject(0).getString("ticket");
        return new JsonObject(holder.get("/api/v1/tickets/" + id).body());
    }

    /// What the ledger says of an account.
    long balance(String account) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(e.yen), 0)::bigint
                        FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer AND t.state = 'posted'
                        WHERE e.account = :account
                        """)
                        .bind("account", account)
                        .mapTo(Long.class)
                        .one());
    }

    static JsonObject ok(Device device, String path, String json) throws Exception {
        var response = device.post(path, json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
