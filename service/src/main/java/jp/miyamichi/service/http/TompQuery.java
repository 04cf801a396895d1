package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PartnerSystem;
import jp.miyamichi.service.tomp.Question;
import jp.miyamichi.service.tomp.Spot;
import jp.miyamichi.service.wording.RegionTimes;

/// What a partner asks, in the words of TOMP-API 1.5.
record TompQuery(Query query, ZoneId zone) {

    PartnerSystem partner() {
        return query.caller() instanceof Caller.Partner(var who) && who.isPresent()
                ? who.get()
                : refuse(Problem.of(
                        Problem.Kind.UNAUTHORIZED,
                        "Send the header Authorization: Bearer TOKEN with the token an administrator gave you."));
    }

    private static PartnerSystem refuse(Problem problem) {
        throw problem.refusal();
    }

    /// The first language asked for that we speak.
    Locale language() {
        return language(query);
    }

    static Locale language(Query query) {
        var asked = query.header("Accept-Language").orElse("ja");
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(asked), List.of(Locale.JAPANESE, Locale.ENGLISH));
            return Optional.ofNullable(found).orElse(Locale.JAPANESE);
        } catch (IllegalArgumentException _) {
            return Locale.JAPANESE;
        }
    }

    UUID id() {
        var text = query.pathText("id");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("id", "There is nothing with this id. Ask for offers first.")
                    .refusal();
        }
    }

    Question question(Instant now) {
        var body = query.json();
        try {
            return new Question(
                    spot(body.getJsonObject("from")),
                    Optional.ofNullable(body.getJsonObject("to")).map(TompQuery::spot),
                    time(body, "departureTime")
                            .or(() -> time(body, "arrivalTime"))
                            .orElse(now),
                    body.getInteger("nrOfTravelers", 1),
                    assetTypes(body));
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("body", "This cannot be planned: " + wrong.getMessage() + ".")
                    .refusal();
        }
    }

    private static Set<String> assetTypes(JsonObject body) {
        var types = Optional.ofNullable(body.getJsonArray("useAssetTypes"));
        return types.map(list -> list.stream().map(String::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Spot spot(JsonObject place) {
        var at = place.getJsonObject("coordinates");
        return new Spot(place.getString("name", ""), new LatLon(at.getDouble("lat"), at.getDouble("lng")));
    }

    private Optional<Instant> time(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field)).map(text -> time(text, field));
    }

    Instant time(String text, String field) {
        return RegionTimes.parse(text, zone)
                .orElseThrow(() -> Problem.in(
                                field,
                                field + " must be an ISO 8601 time such as"
                                        + " 2026-11-24T10:02:00+09:00 (escape + as %2B).")
                        .refusal());
    }

    Optional<Instant> time(String parameter) {
        return query.find(parameter).map(text -> time(text, parameter));
    }
}
