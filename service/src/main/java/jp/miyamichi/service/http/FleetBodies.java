package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.ExtraVehicle;
import jp.miyamichi.dispatch.RuleChange;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.DriverEvent;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.riding.RideOffice;

/// Reads the bodies of drivers and dispatchers. Their shape has been checked against the OpenAPI document.
final class FleetBodies {

    private FleetBodies() {}

    static BookingId ride(JsonObject body) {
        return new BookingId(OrderBodies.id(needed(body, "ride"), "ride"));
    }

    static String vehicle(JsonObject body) {
        return needed(body, "vehicle");
    }

    private static String needed(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field))
                .orElseThrow(() ->
                        Problem.in(field, field + " is needed for this kind.").refusal());
    }

    /// The vehicle that would come in addition.
    static ExtraVehicle extra(JsonObject body) {
        var vehicle = body.getJsonObject("added");
        if (vehicle == null) {
            throw Problem.in("added", "added is needed for this kind: which vehicle would come.")
                    .refusal();
        }
        return new ExtraVehicle(
                vehicle.getString("vehicle"),
                vehicle.getString("like"),
                vehicle.getInteger("seats"),
                vehicle.getInteger("wheelchairPlaces"),
                Optional.ofNullable(vehicle.getJsonObject("shift")).map(FleetBodies::shift));
    }

    private static ExtraVehicle.ExtraShift shift(JsonObject body) {
        var shift = new ExtraVehicle.ExtraShift(
                body.getString("driver"), time(body.getString("from"), "from"), time(body.getString("to"), "to"));
        if (!shift.to().isAfter(shift.from())) {
            throw Problem.in("to", "to must be after from; give a shift that ends on its day.")
                    .refusal();
        }
        return shift;
    }

    static List<ExtraVehicle> extras(JsonObject body) {
        return body.getJsonArray("added", new JsonArray()).stream()
                .map(each -> extra(new JsonObject().put("added", each)))
                .toList();
    }

    static List<String> texts(JsonObject body, String field) {
        return body.getJsonArray(field, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    /// @param idField names the field that holds the event's id
    static DriverEvent event(RideOffice office, JsonObject body, String idField) {
        var where = body.containsKey("lat") && body.containsKey("lon")
                ? Optional.of(new LatLon(body.getDouble("lat"), body.getDouble("lon")))
                : Optional.<LatLon>empty();
        var at = body.containsKey("at")
                ? RideBodies.time(office, new JsonObject().put("time", body.getString("at")), "at")
                : office.clock().instant().truncatedTo(ChronoUnit.MILLIS); // the database keeps no nanoseconds
        try {
            return new DriverEvent(
                    OrderBodies.id(body, idField),
                    DriverEvent.Kind.valueOf(
                            body.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                    Optional.ofNullable(body.getString("ride")).map(id -> new BookingId(OrderBodies.id(id, "ride"))),
                    at,
                    where,
                    body.containsKey("minutes") ? OptionalInt.of(body.getInteger("minutes")) : OptionalInt.empty());
        } catch (IllegalArgumentException wrong) {
            throw Problem.in(idField, "This event is incomplete: " + wrong.getMessage() + ".")
                    .refusal();
        }
    }

    static RuleChange rules(JsonObject body) {
        return new RuleChange(
                list(body, "days")
                        .map(days -> days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet())),
                Optional.ofNullable(body.getBoolean("onHolidays")),
                list(body, "departures")
                        .map(times -> times.stream()
                                .map(time -> time(time, "departures"))
                                .toList()),
                Optional.ofNullable(body.getString("first")).map(time -> time(time, "first")),
                Optional.ofNullable(body.getString("last")).map(time -> time(time, "last")),
                Optional.ofNullable(body.getString("who")).map(who -> Eligibility.Who.valueOf(constant(who))),
                Optional.ofNullable(body.getString("stopsAt")).map(at -> Stopping.At.valueOf(constant(at))),
                Optional.ofNullable(body.getString("pairs")).map(pairs -> Stopping.Pairs.valueOf(constant(pairs))),
                Optional.ofNullable(body.getInteger("walkMetersMax")),
                Set.copyOf(texts(body, "withdrawn")));
    }

    private static Optional<List<String>> list(JsonObject body, String field) {
        return body.containsKey(field) ? Optional.of(texts(body, field)) : Optional.empty();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static LocalTime time(String text, String field) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            throw Problem.in(field, field + " must be a time of day such as 08:00.")
                    .refusal();
        }
    }
}
