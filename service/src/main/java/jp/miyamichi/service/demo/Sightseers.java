package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Made-up visitors who go to Oya by bus and through the gates of its sights, each with a pass, and those at the sights
/// who say how full it is and give coupons away.
final class Sightseers {

    private static final String PASS = "oya-1-day";
    private static final String MUSEUM = "p041";
    private static final String TEMPLE = "p042";

    /// Passes of one order.
    private static final int PARTY = 20;

    /// So many orders soon after the start, for those who came earlier in the day.
    private static final int PARTIES_AT_START = 5;

    private static final Duration NEXT_EVERY = Duration.ofMinutes(20);
    private static final Duration SAY_EVERY = Duration.ofMinutes(45);
    private static final Duration SAID_HOLDS = Duration.ofMinutes(90);
    private static final LocalTime FIRST_BUS = LocalTime.of(7, 0);
    private static final Duration COMING = Duration.ofHours(8);

    private final URI service;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;
    private Optional<FieldDevice> gate = Optional.empty();
    private int parties;
    private int sequence;
    private Instant next = Instant.MIN;
    private Instant said = Instant.MIN;

    Sightseers(URI service, InstantSource clock, ZoneId zone, RandomGenerator random) {
        this.service = service;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    void move() {
        var now = clock.instant().atZone(zone);
        if (gate.isEmpty()) {
            giveCoupons(now);
            gate = Optional.of(FieldDevice.enrolled(
                    "gate at Oya",
                    service,
                    new Actor("administrator", service).as("administrator"),
                    "inspector",
                    "inspector",
                    "demo-oya"));
        }
        if (parties < PARTIES_AT_START || !now.toInstant().isBefore(next)) {
            next = now.toInstant().plus(NEXT_EVERY);
            parties++;
            come(now, gate.get());
        }
        if (!now.toInstant().isBefore(said.plus(SAY_EVERY))) {
            said = now.toInstant();
            say(now, MUSEUM, "大谷資料館", "Oya History Museum");
            say(now, TEMPLE, "大谷寺", "Oya-ji Temple");
        }
    }

    private void come(ZonedDateTime now, FieldDevice gate) {
        var first = now.with(FIRST_BUS);
        if (!now.isAfter(first)) {
            return;
        }
        var latest = Math.min(Duration.between(first, now).toSeconds(), COMING.toSeconds());
        var seen = new JsonArray();
        for (var line : passes(now).getJsonArray("lines")) {
            var ticket = ((JsonObject) line).getString("ticket");
            var boards = first.plusSeconds(random.nextLong(latest));
            see(seen, ticket, "bus-oya", boards, now);
            see(seen, ticket, "oya-museum", boards.plusMinutes(35 + random.nextInt(20)), now);
            see(seen, ticket, "oya-temple", boards.plusMinutes(100 + random.nextInt(40)), now);
        }
        gate.in().post("/api/v1/reader-checks", JsonObject.of("checks", seen));
    }

    /// Bought by one visitor for all of them: a pass each.
    private JsonObject passes(ZonedDateTime now) {
        var visitor = new Actor("visitor", service);
        var yen = visitor.get("/api/v1/products").getJsonArray("products").stream()
                .map(JsonObject.class::cast)
                .filter(product -> product.getString("id").equals(PASS))
                .map(product -> Stage.first(product, "prices").getInteger("yen"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("the pass for Oya is not on sale"));
        var lines = new JsonArray();
        for (var i = 0; i < PARTY; i++) {
            lines.add(JsonObject.of(
                    "product",
                    PASS,
                    "rider",
                    "adult",
                    "day",
                    now.toLocalDate().toString(),
                    "persons",
                    1,
                    "quotedYen",
                    yen));
        }
        var order = Stage.id();
        visitor.post("/api/v1/orders", JsonObject.of("order", order, "lines", lines));
        return visitor.post(
                "/api/v1/orders/" + order + "/payments",
                JsonObject.of("payment", Stage.id(), "method", "card-approved"));
    }

    /// What is still to come is not seen yet.
    private void see(JsonArray seen, String ticket, String area, ZonedDateTime at, ZonedDateTime now) {
        if (at.isBefore(now)) {
            sequence++;
            seen.add(JsonObject.of(
                    "sequence",
                    sequence,
                    "ticket",
                    ticket,
                    "bearer",
                    1,
                    "kind",
                    "use",
                    "persons",
                    1,
                    "area",
                    area,
                    "seenAt",
                    at.toOffsetDateTime().toString()));
        }
    }

    private void say(ZonedDateTime now, String place, String ja, String en) {
        var level = new String[] {"quiet", "some", "busy"}[random.nextInt(3)];
        new Actor("desk", service)
                .as("phone-desk")
                .put(
                        "/api/v1/crowding/" + place,
                        JsonObject.of(
                                "ja",
                                ja,
                                "en",
                                en,
                                "level",
                                level,
                                "until",
                                now.plus(SAID_HOLDS).toOffsetDateTime().toString()));
    }

    /// 見本 says to anybody who reads it that it is an example.
    private void giveCoupons(ZonedDateTime now) {
        var day = now.toLocalDate();
        new Actor("manager", service)
                .as("fare-manager")
                .put(
                        "/api/v1/coupon-campaigns/demo-" + day,
                        JsonObject.of(
                                "ja",
                                "見本：お茶の割引券",
                                "en",
                                "Example: coupon for tea",
                                "worthYen",
                                100,
                                "operator",
                                "demo-oya",
                                "place",
                                "大谷資料館",
                                "firstDay",
                                day.toString(),
                                "lastDay",
                                day.plusDays(6).toString(),
                                "countMax",
                                500));
    }
}
