package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The day's end: the books agree to the yen, the month is settled, and what was published holds before its validators.
final class Evening {

    private static final int ACCOUNT = 0;
    private static final int DEBIT = 1;
    private static final int CREDIT = 2;

    private final Stage stage;

    Evening(Stage stage) {
        this.stage = stage;
    }

    /// @param paidYen by everybody, on phones and in vehicles
    void balances(int paidYen) {
        var books = "/api/v1/books/" + YearMonth.from(stage.day()) + "/";
        var manager = stage.staff("fares", "fare-manager");
        var lines = manager.get(books + "trial-balance").getJsonArray("rows");
        var debit = sum(lines, DEBIT);
        var credit = sum(lines, CREDIT);
        stage.story()
                .check(
                        debit == credit && debit > 0,
                        "fares",
                        "reads the trial balance: %d yen on both sides".formatted(debit),
                        lines.encode());
        var taken = rows(lines)
                .filter(row -> isMoney(row.getString(ACCOUNT)))
                .mapToLong(row -> row.getLong(DEBIT) - row.getLong(CREDIT))
                .sum();
        stage.story()
                .check(
                        taken == paidYen,
                        "fares",
                        "finds all that was paid today, %d yen, with the provider and in the tills".formatted(paidYen),
                        taken + " yen in " + lines.encode());
    }

    private static boolean isMoney(String account) {
        return account.startsWith("cash:") || account.startsWith("psp:");
    }

    void settles() {
        stage.clock()
                .goOnTo(stage.day()
                        .plusMonths(1)
                        .withDayOfMonth(1)
                        .atTime(9, 0)
                        .atZone(stage.zone())
                        .toInstant());
        var month = YearMonth.from(stage.day());
        var manager = stage.staff("fares", "fare-manager");
        var settled = manager.put("/api/v1/settlements/" + month, new JsonObject());
        var again = manager.put("/api/v1/settlements/" + month, new JsonObject());
        stage.story()
                .check(
                        settled.equals(again),
                        "fares",
                        "settles " + month + " between the operators; asked twice, nothing is settled twice: "
                                + settled.getJsonArray("rows").encode(),
                        again.encode());
        var owed = manager.get("/api/v1/payouts");
        stage.story()
                .tell(
                        "fares",
                        "owes the operators " + owed.getJsonArray("payees").encode());
    }

    void isPublished() {
        var visitor = stage.actor("partner");
        var open = stage.eventually(() -> visitor.get("/api/v1/open-data"), Evening::isUpToDate);
        for (var feed : objects(open.getJsonArray("feeds")).toList()) {
            var report = feed.getJsonObject("validator", new JsonObject());
            var isOut = feed.containsKey("file");
            stage.story()
                    .check(
                            !isOut
                                    || report.getJsonArray("errors", new JsonArray())
                                            .isEmpty(),
                            "partner",
                            "reads of the feed %s: %s%s"
                                    .formatted(
                                            feed.getString("feed"),
                                            feed.getString("outcome"),
                                            isOut ? ", the validators find no error" : ""),
                            feed.encode());
            if (isOut) {
                var bytes = visitor.download(feed.getJsonObject("file").getString("url")).length;
                stage.story().tell("partner", "downloads it: " + bytes + " bytes");
            }
        }
        for (var live : objects(open.getJsonArray("live")).toList()) {
            stage.story()
                    .check(
                            live.getBoolean("current")
                                    && live.getJsonArray("refused").isEmpty(),
                            "partner",
                            "reads GTFS-Realtime %s: %d entities, no rule broken"
                                    .formatted(live.getString("feed"), live.getInteger("entities", 0)),
                            live.encode());
        }
    }

    /// Every feed is judged, and every live message is of now.
    private static boolean isUpToDate(JsonObject open) {
        return !open.getJsonArray("feeds").isEmpty()
                && objects(open.getJsonArray("live")).allMatch(live -> live.getBoolean("current"));
    }

    private static long sum(JsonArray lines, int column) {
        return rows(lines).mapToLong(row -> row.getLong(column)).sum();
    }

    private static Stream<JsonArray> rows(JsonArray lines) {
        return lines.stream().map(JsonArray.class::cast);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
