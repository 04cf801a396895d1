package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

/// Made-up residents who ask for rides of さぎそう河内号, and a made-up driver in each of its cars.
final class Cars {

    private static final String SERVICE = "sagiso";
    private static final Duration ASK_EVERY = Duration.ofMinutes(4);

    /// How long a driver rests, as さぎそう's rosters have it.
    private static final Duration REST = Duration.ofMinutes(45);

    private static final Duration LOG_IN_EVERY = Duration.ofMinutes(20);
    private static final double NORTH = 36.622;
    private static final double EAST = 139.944;
    private static final double SPREAD = 0.012;

    private final URI service;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final Actor rider;
    private List<Driver> drivers = List.of();
    private Instant asked = Instant.MIN;

    Cars(URI service, InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.service = service;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
        this.rider = new Actor("rider", service);
    }

    void move() {
        var now = clock.instant();
        if (drivers.isEmpty()) {
            register(now);
            drivers = vehicles();
        }
        if (!now.isBefore(asked.plus(ASK_EVERY))) {
            asked = now;
            ask();
        }
        for (var driver : drivers) {
            driver.drive(now);
        }
    }

    /// A household called 見本: an example, as anybody reads at once.
    private void register(Instant now) {
        var clerk = new Actor("clerk", service).as("phone-desk");
        var made = clerk.post(
                "/api/v1/residents",
                JsonObject.of(
                        "resident",
                        Stage.id(),
                        "household",
                        Stage.id(),
                        "district",
                        "kawachi",
                        "associationMember",
                        true,
                        "name",
                        "見本 一郎",
                        "kana",
                        "みほん いちろう"));
        clerk.post(
                "/api/v1/households/" + made.getString("household") + "/registrations",
                JsonObject.of(
                        "service",
                        SERVICE,
                        "firstDay",
                        now.atZone(zone).toLocalDate().toString()));
        var code = clerk.post("/api/v1/residents/" + made.getString("resident") + "/paper-codes", new JsonObject());
        rider.post("/api/v1/me/residence", code);
    }

    /// From a door to the community centre or home from there; where no car is free, another asks later.
    private void ask() {
        var door = JsonObject.of(
                "lat",
                NORTH + SPREAD * (random.nextDouble() - 0.5),
                "lon",
                EAST + SPREAD * (random.nextDouble() - 0.5),
                "name",
                "見本");
        var centre = JsonObject.of("place", "河内地区市民センター");
        var isHomeward = random.nextBoolean();
        var asking = rider.post(
                "/api/v1/rides/offers",
                JsonObject.of(
                        "service",
                        SERVICE,
                        "from",
                        isHomeward ? centre : door,
                        "to",
                        isHomeward ? door : centre,
                        "when",
                        JsonObject.of("mode", "now")));
        var offers = Stage.first(asking, "rides").getJsonArray("offers");
        if (!offers.isEmpty()) {
            rider.post(
                    "/api/v1/rides",
                    JsonObject.of(
                            "command",
                            Stage.id(),
                            "service",
                            SERVICE,
                            "as",
                            "book",
                            "offers",
                            JsonArray.of(offers.getJsonObject(0).getString("offer"))));
        }
    }

    private List<Driver> vehicles() {
        var services = new Actor("driver", service)
                .as("driver")
                .get("/api/v1/driver/vehicles")
                .getJsonArray("services");
        return services.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("service").equals(SERVICE))
                .flatMap(each -> each.getJsonArray("vehicles").stream())
                .map(vehicle -> new Driver((String) vehicle))
                .toList();
    }

    /// Who drives one car as the manifest says.
    private final class Driver {

        private final String vehicle;
        private final Actor tablet = new Actor("driver", service);
        private Instant loggedIn = Instant.MIN;

        Driver(String vehicle) {
            this.vehicle = vehicle;
        }

        void drive(Instant now) {
            if (!now.isBefore(loggedIn.plus(LOG_IN_EVERY))) {
                tablet.as("driver");
                tablet.post("/api/v1/driver/shift", JsonObject.of("service", SERVICE, "vehicle", vehicle));
                loggedIn = now;
            }
            for (var done = true; done; ) {
                var stops = tablet.get("/api/v1/driver/manifest").getJsonArray("stops");
                done = !stops.isEmpty() && doesNext(stops.getJsonObject(0), now);
            }
        }

        /// Does what is due, at the time it was planned for.
        private boolean doesNext(JsonObject stop, Instant now) {
            var planned = OffsetDateTime.parse(stop.getString("planned")).toInstant();
            if (!stop.containsKey("ride")) {
                var end = planned.plus(REST);
                return !now.isBefore(end) && tell(JsonObject.of("kind", "break"), end);
            }
            var kind = stop.getString("do").equals("pickup") ? "board" : "set-down";
            return !now.isBefore(planned)
                    && tell(JsonObject.of("kind", kind, "ride", stop.getString("ride")), planned)
                    && tell(
                            JsonObject.of("kind", "position", "lat", place(stop, "lat"), "lon", place(stop, "lon")),
                            now);
        }

        private double place(JsonObject stop, String field) {
            return stop.getJsonObject("place").getDouble(field);
        }

        /// @return whether it was taken; what was refused is tried again by the next move
        private boolean tell(JsonObject event, Instant at) {
            event.put("event", Stage.id())
                    .put("at", at.atZone(zone).toOffsetDateTime().toString());
            var told = tablet.post("/api/v1/driver/events", JsonObject.of("events", JsonArray.of(event)));
            return Stage.first(told, "events").getString("outcome").equals("done");
        }
    }
}
