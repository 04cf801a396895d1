package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.tomp.Booking;
import jp.miyamichi.service.tomp.Fulfilment;
import jp.miyamichi.service.tomp.JournalEntry;
import jp.miyamichi.service.tomp.Spot;
import jp.miyamichi.service.tomp.Station;
import jp.miyamichi.service.tomp.SupportCase;
import jp.miyamichi.service.wording.ProductWords;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;

/// Our things in the words of TOMP-API 1.5.
record TompJson(Catalogue catalogue, Locale language, boolean practice, ZoneId zone) {

    private static final String SANDBOX = "SANDBOX: play money; what is bought opens nothing";
    private static final String PRACTICE = "PRACTICE: this service takes play money only";

    JsonObject station(Station station) {
        return new JsonObject()
                .put("stationId", station.id())
                .put("name", station.names().in(language.getLanguage()))
                .put("coordinates", point(station.at()))
                .put("regionId", "region");
    }

    static JsonObject point(LatLon at) {
        return new JsonObject().put("lng", at.lon()).put("lat", at.lat());
    }

    private static JsonObject place(Spot spot) {
        var place = new JsonObject().put("coordinates", point(spot.at()));
        return spot.name().isBlank() ? place : place.put("name", spot.name());
    }

    static JsonObject fare(Yen yen) {
        return new JsonObject()
                .put("estimated", false)
                .put("parts", new JsonArray().add(amount(yen).put("type", "FIXED")));
    }

    private static JsonObject amount(Yen yen) {
        return new JsonObject().put("amount", yen.amount()).put("currencyCode", "JPY");
    }

    String name(Product product) {
        return language.getLanguage().equals("ja")
                ? product.label().ja()
                : product.label().en();
    }

    private String about(Product product) {
        var code = language.getLanguage().equals("ja") ? "ja" : "en";
        return ProductWords.about(catalogue, product, code).orElse(name(product));
    }

    JsonObject assetType(Product product) {
        return new JsonObject()
                .put("id", product.id())
                .put("assetClass", assetClass(product))
                .put("assetSubClass", "pass")
                .put("sharedProperties", new JsonObject().put("name", name(product)));
    }

    private static String assetClass(Product product) {
        return product.covers().stream().anyMatch(cover -> cover.mode() == Mode.LRT) ? "TRAM" : "BUS";
    }

    JsonObject plan(Product product, Yen yen) {
        return new JsonObject()
                .put("planId", product.id())
                .put("name", name(product))
                .put("fare", fare(yen))
                .put("isTaxable", false)
                .put("description", about(product));
    }

    /// @param bookable it has an id under which it may be booked
    JsonObject booking(Booking booking, boolean bookable, Optional<Fulfilment.Shown> shown) {
        var wanted = booking.wanted();
        var json = new JsonObject()
                .put("from", place(wanted.from()))
                .put("departureTime", time(wanted.departAt()))
                .put("state", booking.state().name())
                .put("pricing", fare(wanted.yen()))
                .put("legs", new JsonArray().add(leg(booking, bookable, shown)));
        wanted.to().ifPresent(to -> json.put("to", place(to)));
        if (bookable) {
            json.put("id", booking.id().toString());
        }
        memo(booking).ifPresent(memo -> json.put("memo", memo));
        return json;
    }

    private Optional<String> memo(Booking booking) {
        if (booking.sample()) {
            return Optional.of(SANDBOX);
        }
        return practice ? Optional.of(PRACTICE) : Optional.empty();
    }

    JsonObject leg(Booking booking, boolean bookable, Optional<Fulfilment.Shown> shown) {
        var wanted = booking.wanted();
        var leg = new JsonObject()
                .put("from", place(wanted.from()))
                .put("departureTime", time(wanted.departAt()))
                .put(
                        "assetType",
                        catalogue
                                .find(wanted.product())
                                .map(this::assetType)
                                .orElseGet(() -> new JsonObject().put("id", wanted.product())))
                .put("legSequenceNumber", 1)
                .put("pricing", fare(wanted.yen()))
                .put("state", booking.leg().name());
        wanted.to().ifPresent(to -> leg.put("to", place(to)));
        if (bookable) {
            leg.put("id", booking.id().toString());
        }
        shown.ifPresent(ticket -> leg.put("ticket", token(ticket)));
        memo(booking).ifPresent(memo -> leg.put("memo", memo));
        return leg;
    }

    private JsonObject token(Fulfilment.Shown shown) {
        var text = shown.text().getBytes(StandardCharsets.UTF_8);
        var data = new JsonObject()
                .put("tokenType", "tokenQR")
                .put("base64", Base64.getEncoder().encodeToString(text))
                .put("version", "text to be drawn as a QR code");
        return new JsonObject()
                .put("validFrom", time(shown.from()))
                .put("validUntil", time(shown.until()))
                .put("tokenType", "tokenQR")
                .put("tokenData", data);
    }

    JsonObject entry(JournalEntry entry) {
        return amount(entry.yen())
                .put("journalId", entry.booking().toString())
                .put("journalSequenceId", Long.toString(entry.sequence()))
                .put("category", entry.category().name())
                .put("state", "TO_INVOICE")
                .put("details", fare(entry.yen()));
    }

    JsonObject support(SupportCase supportCase) {
        var json = new JsonObject()
                .put("id", supportCase.id().toString())
                .put("supportType", supportCase.kind())
                .put("priority", supportCase.priority())
                .put("time", time(supportCase.madeAt()))
                .put("status", supportCase.answer().isPresent() ? "RESOLVED" : "PROCESSING")
                .put("order", supportCase.answer().isPresent() ? 1 : 0);
        return json.put("comment", supportCase.answer().orElse(supportCase.comment()));
    }

    String time(Instant time) {
        return TimeJson.text(time.atZone(zone));
    }

    /// As HTTP writes times.
    static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
