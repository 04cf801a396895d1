package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.http.StaffDevice.Answered;
import jp.miyamichi.service.postgres.PostgresAuditLog;
import jp.miyamichi.service.riding.OpenDesk;

/// A day of the village over HTTP, from Wednesday, 1 April 2026, 10:02 on.
final class RideDay implements AutoCloseable {

    static final LatLon HOME = Village.at(1, 1);
    static final LatLon SHOP = Village.at(-1, 0.5);

    final Database database = TestServer.database("service", "dispatch");
    final TestAccess doors = new TestAccess(database);
    final OpenDesk desk;
    final TestService service;

    RideDay(Vertx vertx, ClusterNode cluster) {
        desk = Village.desk(database, cluster, doors, new AloneTravellers());
        desk.own().tick();
        service = TestService.with(
                vertx,
                doors,
                () -> {
                    throw new IllegalStateException("nothing is sold here");
                },
                List.of(
                        new RideRoutes(desk::office),
                        new FleetRoutes(desk::office, new PostgresAuditLog(database)),
                        new DriverRoutes(desk::office)));
    }

    /// Somebody who has just logged in: staff are logged out after half an hour.
    StaffDevice staff(Role role) {
        return StaffDevice.of(service, database, role, doors.clock().instant());
    }

    void later(Duration duration) {
        doors.later(duration);
        desk.own().tick();
    }

    /// The body of a wish.
    static JsonObject wish(String id, LatLon from, LatLon to, String when, int adults) {
        return new JsonObject(
                String.format(Locale.ROOT, """
                {"service":"%s","from":{"lat":%f,"lon":%f},"to":{"lat":%f,"lon":%f},"when":%s,"party":{"adults":%d}}
                """, id, from.lat(), from.lon(), to.lat(), to.lon(), when, adults));
    }

    /// A ride from home to the shop, booked at once.
    JsonObject book(Device rider, String time, int adults) throws Exception {
        var wish = String.format(Locale.ROOT, """
                {"service":"sagiso","from":{"lat":%f,"lon":%f,"name":"自宅"},"to":{"lat":%f,"lon":%f,"name":"店"},
                 "when":{"mode":"depart-at","time":"2026-04-01T%s"},"party":{"adults":%d}}
                """, HOME.lat(), HOME.lon(), SHOP.lat(), SHOP.lon(), time, adults);
        var offers = new JsonObject(rider.post("/api/v1/rides/offers", wish).body());
        var offer = offers.getJsonArray("rides")
                .getJsonObject(0)
                .getJsonArray("offers")
                .getJsonObject(0)
                .getString("offer");
        var answer = rider.post("/api/v1/rides", """
                {"command":"%s","service":"sagiso","offers":["%s"],"as":"book"}
                """.formatted(UUID.randomUUID(), offer));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getJsonArray("rides").getJsonObject(0);
    }

    /// A driver's device that has taken the vehicle.
    StaffDevice driving(String vehicle) throws Exception {
        var driver = staff(Role.DRIVER);
        ok(driver.post("/api/v1/driver/shift", """
                {"service":"sagiso","vehicle":"%s"}
                """.formatted(vehicle)));
        return driver;
    }

    static String otherThan(String vehicle) {
        return vehicle.equals("sagiso-sedan-1") ? "sagiso-sedan-2" : "sagiso-sedan-1";
    }

    static Optional<JsonObject> rideStop(Stream<Object> stops, String kind) {
        return stops.map(JsonObject.class::cast)
                .filter(stop -> stop.containsKey("ride"))
                .filter(stop -> kind.equals(stop.getString("do", stop.getString("kind"))))
                .findFirst();
    }

    static JsonObject vehicle(JsonObject area, String vehicle) {
        return area.getJsonArray("vehicles").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("vehicle").equals(vehicle))
                .findFirst()
                .orElseThrow();
    }

    static JsonObject one(Device rider, String ride) throws Exception {
        return new JsonObject(rider.get("/api/v1/rides/" + ride).body())
                .getJsonArray("rides")
                .getJsonObject(0);
    }

    static String state(Device rider, String ride) throws Exception {
        return one(rider, ride).getString("state");
    }

    static String vehicleOf(Device rider, String ride) throws Exception {
        return one(rider, ride).getString("vehicle");
    }

    static JsonObject ok(Answered answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    /// What a driver's device collects of one ride.
    static JsonObject event(String kind, String ride, String time) {
        return new JsonObject()
                .put("event", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("ride", ride)
                .put("at", "2026-04-01T" + time + "+09:00");
    }

    static String events(JsonObject... events) {
        return new JsonObject().put("events", new JsonArray(List.of(events))).encode();
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
