package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.Travellers;
import jp.miyamichi.service.wording.RegionTimes;

/// Reads the bodies of rides. Their shape has been checked against the OpenAPI document.
final class RideBodies {

    private RideBodies() {}

    static RideService service(RideOffice office, String id) {
        return office.find(id)
                .orElseThrow(() -> Problem.notFound(
                                "service", "No service " + id + " is booked here. GET /api/v1/services lists them.")
                        .refusal());
    }

    static BookingId ride(Query query) {
        return new BookingId(OrderBodies.id(query.pathText("ride"), "ride"));
    }

    static PersonId person(String text) {
        return new PersonId(OrderBodies.id(text, "person"));
    }

    static List<BookingId> ids(JsonObject body, String field) {
        return body.getJsonArray(field).stream()
                .map(id -> new BookingId(OrderBodies.id((String) id, field)))
                .distinct()
                .toList();
    }

    static BookingRequest wish(RideOffice office, JsonObject body, Travellers.Traveller traveller) {
        var from = spot(office, body, "from");
        var to = spot(office, body, "to");
        var when = when(office, body, "when");
        var back = body.containsKey("back") ? Optional.of(when(office, body, "back")) : Optional.<When>empty();
        try {
            return new BookingRequest(
                    traveller.rider(),
                    traveller.household(),
                    from,
                    to,
                    when,
                    party(body.getJsonObject("party", new JsonObject())),
                    back,
                    body.getInteger("weeks", 1));
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("body", "This cannot be asked: " + wrong.getMessage() + ".")
                    .refusal();
        }
    }

    private static Party party(JsonObject party) {
        return new Party(
                party.getInteger("adults", party.containsKey("wheelchairs") ? 0 : 1),
                party.getInteger("children", 0),
                party.getInteger("infants", 0),
                party.getInteger("wheelchairs", 0),
                party.getInteger("luggage", 0));
    }

    private static Spot spot(RideOffice office, JsonObject body, String field) {
        var end = body.getJsonObject(field);
        var place = end.getString("place");
        if (place != null) {
            return office.place(place)
                    .orElseThrow(() -> Problem.in(
                                    field,
                                    field + ": no place is called " + place
                                            + ". Find places with /api/v1/places, or give lat and lon.")
                            .refusal());
        }
        if (!end.containsKey("lat") || !end.containsKey("lon")) {
            throw Problem.in(field, field + " must have place, or lat and lon.").refusal();
        }
        return new Spot(end.getString("name", ""), new LatLon(end.getDouble("lat"), end.getDouble("lon")));
    }

    private static When when(RideOffice office, JsonObject body, String field) {
        var when = body.getJsonObject(field);
        return switch (when.getString("mode")) {
            case "now" -> new When.Now();
            case "arrive-by" -> new When.ArriveBy(time(office, when, field));
            case "to-catch" -> new When.ToCatch(connection(when, field), time(office, when, field));
            case "after-arrival" -> new When.AfterArrival(connection(when, field), time(office, when, field));
            default -> new When.DepartAt(time(office, when, field));
        };
    }

    private static String connection(JsonObject when, String field) {
        return Optional.ofNullable(when.getString("connection"))
                .orElseThrow(() -> Problem.in(
                                field + ".connection",
                                field + ".connection must name the departure or arrival, for example lrt:05-0812.")
                        .refusal());
    }

    static Instant time(RideOffice office, JsonObject body, String field) {
        return Optional.ofNullable(body.getString("time"))
                .flatMap(text -> RegionTimes.parse(text, office.zone()))
                .orElseThrow(() -> Problem.in(
                                field + ".time",
                                field + ".time must be an ISO 8601 time such as 2026-11-24T10:00:00+09:00; without an"
                                        + " offset it is the region's time.")
                        .refusal());
    }
}
