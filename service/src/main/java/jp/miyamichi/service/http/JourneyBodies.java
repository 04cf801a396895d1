package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.journey.Choice;
import jp.miyamichi.service.journey.ChosenLeg;
import jp.miyamichi.service.journey.End;
import jp.miyamichi.service.journey.Party;
import jp.miyamichi.service.journey.RidePromise;
import jp.miyamichi.service.journey.Stay;
import jp.miyamichi.service.wording.RegionTimes;
import jp.miyamichi.ticketing.fare.Medium;

/// Reads what a traveller chose. Its shape has been checked against the OpenAPI document.
final class JourneyBodies {

    private final ZoneId zone;

    JourneyBodies(ZoneId zone) {
        this.zone = zone;
    }

    Choice choice(JsonObject body) {
        var legs = new ArrayList<ChosenLeg>();
        for (var leg : body.getJsonArray("legs")) {
            legs.add(leg((JsonObject) leg, "legs[" + legs.size() + "]"));
        }
        try {
            return new Choice(
                    party(body.getJsonObject("party", new JsonObject())),
                    legs,
                    stays(body.getJsonArray("stays", new JsonArray())),
                    texts(body.getJsonArray("tickets", new JsonArray())),
                    texts(body.getJsonArray("held", new JsonArray())).stream()
                            .map(UUID::fromString)
                            .toList(),
                    body.getString("rides", "now").equals("on-board"),
                    Medium.valueOf(body.getString("medium", "cash").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("legs", String.valueOf(wrong.getMessage())).refusal();
        }
    }

    static Party party(JsonObject party) {
        try {
            return new Party(
                    party.getInteger("adults", party.getInteger("children", 0) > 0 ? 0 : 1),
                    party.getInteger("children", 0),
                    party.getInteger("infants", 0),
                    party.getInteger("wheelchairs", 0));
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("party", "party: " + wrong.getMessage()).refusal();
        }
    }

    private static List<Stay> stays(JsonArray stays) {
        return stays.stream()
                .map(JsonObject.class::cast)
                .map(stay -> new Stay(stay.getInteger("afterLeg"), stay.getString("place")))
                .toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String::valueOf).toList();
    }

    private ChosenLeg leg(JsonObject leg, String path) {
        try {
            return new ChosenLeg(
                    Mode.valueOf(leg.getString("mode")),
                    end(leg.getJsonObject("from")),
                    end(leg.getJsonObject("to")),
                    time(leg, "departAt", path),
                    time(leg, "arriveAt", path),
                    Optional.ofNullable(leg.getString("tripId")),
                    Optional.ofNullable(leg.getString("routeId")),
                    Optional.ofNullable(leg.getString("serviceId")),
                    Optional.ofNullable(leg.getJsonObject("quote")).map(quote -> shown(quote, path + ".quote")));
        } catch (IllegalArgumentException wrong) {
            throw Problem.in(path, path + ": " + wrong.getMessage()).refusal();
        }
    }

    /// The quote as the itinerary gave it.
    private RidePromise shown(JsonObject quote, String path) {
        return new RidePromise(
                time(quote, "pickupFrom", path),
                time(quote, "pickupTo", path),
                time(quote, "arriveBy", path),
                quote.getLong("yen"));
    }

    private Instant time(JsonObject leg, String field, String path) {
        return RegionTimes.parse(leg.getString(field), zone)
                .orElseThrow(() -> Problem.in(
                                path + "." + field,
                                path + "." + field + " must be an ISO 8601 time, as the itinerary gave it.")
                        .refusal());
    }

    private static End end(JsonObject end) {
        return new End(
                end.getString("name"),
                new LatLon(end.getDouble("lat"), end.getDouble("lon")),
                Optional.ofNullable(end.getString("stopId")));
    }
}
