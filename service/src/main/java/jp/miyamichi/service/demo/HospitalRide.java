package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// A resident of 80 rides by さぎそう河内号: there, booked on the telephone; and home, booked on the phone a grandchild set
/// up. Both are paid in the car.
final class HospitalRide {

    private static final String SERVICE = "sagiso";
    private static final int FARE_YEN = 300;
    private static final JsonObject HOME = JsonObject.of("lat", 36.6221, "lon", 139.9402, "name", "自宅");
    private static final JsonObject CENTRE = JsonObject.of("place", "河内地区市民センター");
    private static final String PHONE = "028-600-0000";

    private final Stage stage;
    private final String resident = Stage.id();
    private final Actor phone;
    private JsonObject there = new JsonObject();
    private JsonObject back = new JsonObject();
    private String till = "";

    HospitalRide(Stage stage) {
        this.stage = stage;
        this.phone = stage.actor("Hanako");
    }

    void registers() {
        var clerk = stage.staff("clerk", "phone-desk");
        var made = clerk.post(
                "/api/v1/residents",
                JsonObject.of(
                        "resident",
                        resident,
                        "household",
                        Stage.id(),
                        "district",
                        "kawachi",
                        "associationMember",
                        true,
                        "name",
                        "宮野 花子",
                        "kana",
                        "みやの はなこ",
                        "phone",
                        PHONE));
        var enrolled = clerk.post(
                "/api/v1/households/" + made.getString("household") + "/registrations",
                JsonObject.of("service", SERVICE, "firstDay", stage.day().toString()));
        stage.story()
                .check(
                        enrolled.getInteger("feeYen") > 0,
                        "clerk",
                        "registers 宮野 花子's household with さぎそう河内号 until " + enrolled.getString("lastDay") + " for "
                                + enrolled.getInteger("feeYen") + " yen",
                        enrolled.encode());
        var code = clerk.post("/api/v1/residents/" + resident + "/paper-codes", new JsonObject())
                .getString("code");
        phone.post("/api/v1/me/residence", JsonObject.of("code", code));
        stage.story().tell("Hanako", "types the code from the letter: her phone is hers, without a password");
    }

    void callsTheDesk() {
        var clerk = stage.staff("clerk", "phone-desk");
        var known = clerk.post("/api/v1/callers", JsonObject.of("phone", PHONE));
        stage.story()
                .check(
                        known.getInteger("residents") == 1,
                        "clerk",
                        "sees that the number is known, and asks for name and district",
                        known.encode());
        var caller =
                clerk.post("/api/v1/callers/identifications", JsonObject.of("kana", "みやの はなこ", "district", "kawachi"));
        var offer = ask(clerk, caller.getString("resident"), HOME, CENTRE, "10:00");
        stage.story()
                .tell(
                        "clerk",
                        "reads aloud: picked up %s to %s, there by %s, %d yen"
                                .formatted(
                                        time(offer, "pickupFrom"),
                                        time(offer, "pickupTo"),
                                        time(offer, "arriveBy"),
                                        offer.getInteger("priceYen")));
        there = book(clerk, caller.getString("resident"), offer);
        stage.story().tell("clerk", "books it for her: " + there.getString("state"));
    }

    void booksHerWayHome() {
        var seen = phone.get("/api/v1/rides").getJsonArray("rides");
        stage.story()
                .check(
                        seen.size() == 1
                                && seen.getJsonObject(0).getString("ride").equals(there.getString("ride")),
                        "Hanako",
                        "sees on her phone the ride the desk booked",
                        seen.encode());
        back = book(phone, "", ask(phone, "", CENTRE, HOME, "12:00"));
        stage.story()
                .tell(
                        "Hanako",
                        "books the way home herself: picked up from %s, home by %s"
                                .formatted(time(back, "pickupFrom"), time(back, "arriveBy")));
    }

    /// The driver's tablet is in a place with network for this one.
    void isDrivenThere(FieldDevice tablet) {
        stage.until("09:50");
        var driver = tablet.in();
        till = Stage.id();
        driver.post(
                "/api/v1/shifts",
                JsonObject.of("shift", till, "desk", "sagiso-car", "operator", SERVICE, "inTillYen", 0));
        driver.post("/api/v1/driver/shift", vehicle(there));
        var stops = driver.get("/api/v1/driver/manifest").getJsonArray("stops");
        stage.story().tell("driver", "takes " + there.getString("vehicle") + "; stops ahead: " + stops.size());
        var id = there.getString("ride");
        var pickup = time(there, "pickupFrom");
        stage.until("09:55");
        tell(driver, event("set-out", id, "09:55"));
        stage.until(Stage.later(pickup, 3));
        tell(driver, event("board", id, Stage.later(pickup, 2)));
        payOnBoard(driver, Stage.later(pickup, 2));
        var live = phone.get("/api/v1/rides/" + id);
        stage.story()
                .check(
                        Stage.first(live, "rides").getString("state").equals("aboard"),
                        "Hanako",
                        "is aboard, as her phone says, and has paid " + FARE_YEN + " yen",
                        live.encode());
        stage.until(Stage.later(pickup, 12));
        tell(driver, event("set-down", id, Stage.later(pickup, 11)));
        stage.story().tell("driver", "has set her down");
    }

    /// No network on the way home: what happened is told afterwards, the last thing first.
    void isDrivenHomeWithoutNetwork(FieldDevice tablet) {
        var id = back.getString("ride");
        var pickup = time(back, "pickupFrom");
        stage.until(Stage.later(pickup, 40));
        var driver = tablet.in();
        driver.post("/api/v1/driver/shift", vehicle(back));
        var setDown = event("set-down", id, Stage.later(pickup, 12));
        var board = event("board", id, Stage.later(pickup, 1));
        var answer =
                driver.post("/api/v1/driver/events", JsonObject.of("events", new JsonArray(List.of(setDown, board))));
        stage.story()
                .check(
                        answer.getJsonArray("events").stream()
                                .allMatch(event -> ((JsonObject) event)
                                        .getString("outcome")
                                        .equals("done")),
                        "driver",
                        "was without network; tells it 40 minutes later, the last thing first, and all of it counts",
                        answer.encode());
        payOnBoard(driver, Stage.later(pickup, 1));
        var live = phone.get("/api/v1/rides/" + id);
        stage.story()
                .check(
                        Stage.first(live, "rides").getString("state").equals("done"),
                        "Hanako",
                        "is home",
                        live.encode());
    }

    void countsTheTill(FieldDevice tablet) {
        var driver = tablet.in();
        var counted = driver.put("/api/v1/shifts/" + till + "/count", JsonObject.of("inTillYen", takingsYen()));
        stage.story()
                .check(
                        counted.getJsonObject("counted").getInteger("differenceYen") == 0,
                        "driver",
                        "counts the till: " + takingsYen() + " yen, as the books say",
                        counted.encode());
        driver.delete("/api/v1/driver/shift");
    }

    static int takingsYen() {
        return 2 * FARE_YEN;
    }

    private void payOnBoard(Actor driver, String at) {
        driver.post(
                "/api/v1/fares-on-board",
                JsonObject.of(
                        "fare",
                        Stage.id(),
                        "shift",
                        till,
                        "tender",
                        "cash",
                        "yen",
                        FARE_YEN,
                        "takenAt",
                        stage.text(at)));
    }

    private JsonObject ask(Actor who, String person, JsonObject from, JsonObject to, String time) {
        var wish = JsonObject.of(
                "service",
                SERVICE,
                "from",
                from,
                "to",
                to,
                "when",
                JsonObject.of("mode", "depart-at", "time", stage.text(time)));
        var asked = who.post("/api/v1/rides/offers", forPerson(wish, person));
        return Stage.first(Stage.first(asked, "rides"), "offers");
    }

    private static JsonObject book(Actor who, String person, JsonObject offer) {
        var taking = JsonObject.of(
                "command",
                Stage.id(),
                "service",
                SERVICE,
                "offers",
                JsonArray.of(offer.getString("offer")),
                "as",
                "book");
        return Stage.first(who.post("/api/v1/rides", forPerson(taking, person)), "rides");
    }

    private static JsonObject forPerson(JsonObject body, String person) {
        return person.isEmpty() ? body : body.put("person", person);
    }

    private static JsonObject vehicle(JsonObject ride) {
        return JsonObject.of("service", SERVICE, "vehicle", ride.getString("vehicle"));
    }

    private JsonObject event(String kind, String ride, String time) {
        return JsonObject.of("event", Stage.id(), "kind", kind, "ride", ride, "at", stage.text(time));
    }

    private static void tell(Actor driver, JsonObject event) {
        var answer = driver.post("/api/v1/driver/events", JsonObject.of("events", JsonArray.of(event)));
        var outcome = Stage.first(answer, "events");
        if (!outcome.getString("outcome").equals("done")) {
            throw new DemoFailed("the driver's event was not taken: " + outcome.encode());
        }
    }

    /// `HH:mm` of a time the service told.
    private static String time(JsonObject json, String field) {
        return json.getString(field).substring(11, 16);
    }
}
