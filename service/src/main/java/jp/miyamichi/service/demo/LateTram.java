package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A resident of 清原 comes home from the station: by tram, and from the tram by 清南スマイル号, booked as one journey. The
/// tram runs late.
final class LateTram {

    private static final String SERVICE = "seinan";
    private static final String HOME = "36.517169,139.973329";
    private static final String LINE = "lrt";

    /// What 清南スマイル号 asks of an adult.
    static final int FARE_YEN = 300;

    private final Stage stage;
    private final Actor phone;
    private String journey = "";
    private JsonObject tram = new JsonObject();

    LateTram(Stage stage) {
        this.stage = stage;
        this.phone = stage.actor("Taro");
    }

    void registers() {
        var clerk = stage.staff("clerk", "phone-desk");
        var made = clerk.post(
                "/api/v1/residents",
                JsonObject.of(
                        "resident",
                        Stage.id(),
                        "household",
                        Stage.id(),
                        "district",
                        SERVICE,
                        "associationMember",
                        true,
                        "name",
                        "清原 太郎",
                        "kana",
                        "きよはら たろう"));
        clerk.post(
                "/api/v1/households/" + made.getString("household") + "/registrations",
                JsonObject.of("service", SERVICE, "firstDay", stage.day().toString()));
        var code = clerk.post("/api/v1/residents/" + made.getString("resident") + "/paper-codes", new JsonObject());
        phone.post("/api/v1/me/residence", code);
        stage.story().tell("Taro", "is registered with 清南スマイル号");
    }

    void booksTheWholeWay() {
        var legs = chosen(plan());
        var choice = JsonObject.of("legs", legs, "rides", "on-board");
        var price = phone.post("/api/v1/journey-prices", choice).getJsonObject("price");
        journey = Stage.id();
        var held = phone.post(
                "/api/v1/journeys", choice.copy().put("journey", journey).put("quotedYen", price.getInteger("nowYen")));
        stage.story()
                .check(
                        held.getString("state").equals("held"),
                        "Taro",
                        "is shown what is held for him, before he says yes",
                        held.encode());
        var booked = phone.post("/api/v1/journeys/" + journey + "/confirmation", new JsonObject());
        stage.story()
                .check(
                        booked.getString("state").equals("confirmed"),
                        "Taro",
                        "books the whole way home in one go: tram at %s, car from %s, %d yen on the way"
                                .formatted(
                                        time(tram, "departAt"),
                                        time(promise(booked), "pickupFrom"),
                                        price.getInteger("onBoardYen")),
                        booked.encode());
    }

    /// The first way by tram and then by the service.
    private JsonArray plan() {
        var plan = phone.get("/api/v1/itineraries?from=lrt:01&to=" + HOME + "&limit=5&residentOf=" + SERVICE
                + "&departAt=" + stage.text("14:20").replace("+", "%2B"));
        return objects(plan.getJsonArray("itineraries"))
                .map(itinerary -> itinerary.getJsonArray("legs"))
                .filter(legs -> has(legs, "TRAM") && has(legs, "FLEX"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed(
                        "there is no way by tram and on-demand ride: " + Story.shortened(plan.encode())));
    }

    private static boolean has(JsonArray legs, String mode) {
        return objects(legs).anyMatch(leg -> leg.getString("mode").equals(mode));
    }

    /// The legs as the interface wants them back: without what only draws them.
    private JsonArray chosen(JsonArray legs) {
        return new JsonArray(objects(legs)
                .map(leg -> {
                    if (leg.getString("mode").equals("TRAM")) {
                        tram = leg;
                    }
                    var chosen = new JsonObject();
                    Stream.of("mode", "departAt", "arriveAt", "tripId")
                            .filter(leg::containsKey)
                            .forEach(field -> chosen.put(field, leg.getString(field)));
                    if (leg.containsKey("route")) {
                        chosen.put("routeId", leg.getJsonObject("route").getString("id"));
                    }
                    if (leg.containsKey("service")) {
                        chosen.put("serviceId", leg.getJsonObject("service").getString("id"));
                    }
                    return chosen.put("from", end(leg.getJsonObject("from"))).put("to", end(leg.getJsonObject("to")));
                })
                .toList());
    }

    private static JsonObject end(JsonObject of) {
        var end = new JsonObject();
        for (var field : List.of("name", "lat", "lon", "stopId")) {
            if (of.containsKey(field)) {
                end.put(field, of.getValue(field));
            }
        }
        return end;
    }

    /// The operator reports the tram `minutes` late, and the connection holds all the same.
    void isLateBy(int minutes) {
        var operator = stage.actor("operator");
        var report = operator.push(
                LINE,
                LateMessage.of(
                        LINE,
                        Map.of(tram.getString("tripId"), Duration.ofMinutes(minutes)),
                        stage.day(),
                        stage.clock().instant()),
                DemoHouse.FEED_KEY);
        stage.story()
                .tell("operator", "reports the tram of %s %d minutes late".formatted(time(tram, "departAt"), minutes));
        if (!report.getJsonArray("problems", new JsonArray()).isEmpty()) {
            throw new DemoFailed("the operator's report was not taken: " + report.encode());
        }
        var told = stage.eventually(
                () -> phone.get("/api/v1/notices"), news -> news.encode().contains("line-late"));
        var now = phone.get("/api/v1/journeys/" + journey);
        var tramArrives = OffsetDateTime.parse(tram.getString("arriveAt")).plusMinutes(minutes);
        stage.story()
                .check(
                        now.getString("state").equals("confirmed")
                                && !OffsetDateTime.parse(promise(now).getString("pickupTo"))
                                        .isBefore(tramArrives),
                        "Taro",
                        "is told, and the car still meets the tram: it waits until " + time(promise(now), "pickupTo"),
                        told.encode() + now.encode());
    }

    void isDrivenHome(FieldDevice tablet) {
        var ride = Stage.first(phone.get("/api/v1/rides"), "rides");
        var pickup = Stage.later(time(ride, "pickupTo"), -1);
        stage.until(Stage.later(pickup, 15));
        var driver = tablet.in();
        driver.post("/api/v1/driver/shift", JsonObject.of("service", SERVICE, "vehicle", ride.getString("vehicle")));
        var till = Stage.id();
        driver.post(
                "/api/v1/shifts",
                JsonObject.of("shift", till, "desk", "seinan-car", "operator", SERVICE, "inTillYen", 0));
        driver.post(
                "/api/v1/fares-on-board",
                JsonObject.of(
                        "fare",
                        Stage.id(),
                        "shift",
                        till,
                        "ride",
                        ride.getString("ride"),
                        "tender",
                        "cash",
                        "yen",
                        FARE_YEN,
                        "takenAt",
                        stage.text(pickup)));
        var answer = driver.post(
                "/api/v1/driver/events",
                JsonObject.of(
                        "events",
                        JsonArray.of(event("board", ride, pickup), event("set-down", ride, Stage.later(pickup, 12)))));
        stage.story()
                .check(
                        objects(answer.getJsonArray("events"))
                                .allMatch(event -> event.getString("outcome").equals("done")),
                        "driver",
                        "brings Taro home from the late tram",
                        answer.encode());
        var order = phone.get(
                "/api/v1/orders/" + phone.get("/api/v1/journeys/" + journey).getString("onBoardOrder"));
        stage.story()
                .check(
                        order.getString("state").equals("paid"),
                        "Taro",
                        "has paid " + FARE_YEN + " yen in the car, and his journey's order is paid",
                        order.encode());
    }

    private JsonObject event(String kind, JsonObject ride, String time) {
        return JsonObject.of("event", Stage.id(), "kind", kind, "ride", ride.getString("ride"), "at", stage.text(time));
    }

    private static JsonObject promise(JsonObject journey) {
        return objects(journey.getJsonArray("legs"))
                .filter(leg -> leg.containsKey("promise"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("no ride is promised: " + journey.encode()))
                .getJsonObject("promise");
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static String time(JsonObject json, String field) {
        return json.getString(field).substring(11, 16);
    }
}
