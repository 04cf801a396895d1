package jp.miyamichi.service.http;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.PartnerSystem;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.tomp.SupportBook;
import jp.miyamichi.service.tomp.SupportCase;

/// `/api/v1/partners`: letting other systems in, and answering them.
final class PartnerRoutes {

    private final Partners partners;
    private final SupportBook book;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final SecureRandom random;

    PartnerRoutes(
            Partners partners, SupportBook book, Supplier<ZoneId> zone, InstantSource clock, SecureRandom random) {
        this.partners = partners;
        this.book = book;
        this.zone = zone;
        this.clock = clock;
        this.random = random;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "enrolPartner", this::enrol,
                "partners", this::list,
                "revokePartner", this::revoke,
                "partnerCases", this::cases,
                "answerPartner", this::answer);
    }

    private Reply enrol(Query query) {
        var body = query.json();
        var partner = new PartnerSystem(
                OrderBodies.id(body, "partner"),
                body.getString("name"),
                body.getBoolean("sandbox"),
                clock.instant(),
                Optional.empty());
        var token = Secret.random(random);
        if (!partners.enrol(partner, token, query.knownCaller())) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "A partner has this id already, and its token is shown only once. Revoke it and enrol it"
                                    + " under a new id.")
                    .refusal();
        }
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeStringField("partner", partner.id().toString());
                    json.writeStringField("token", token.reveal());
                    json.writeBooleanField("sandbox", partner.sandbox());
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private Reply list(Query query) {
        return Reply.json(list(partners.all())).with("Cache-Control", "no-store");
    }

    private Reply revoke(Query query) {
        var id = OrderBodies.id(query.pathText("partner"), "partner");
        if (!partners.revoke(id, clock.instant(), query.knownCaller())) {
            throw Problem.notFound(
                            "partner",
                            "There is no such partner, or it has been revoked. GET /api/v1/partners lists all.")
                    .refusal();
        }
        return list(query);
    }

    private JsonBytes.Document list(List<PartnerSystem> all) {
        var region = zone.get();
        return json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("partners");
            for (var partner : all) {
                json.writeStartObject();
                json.writeStringField("partner", partner.id().toString());
                json.writeStringField("name", partner.name());
                json.writeBooleanField("sandbox", partner.sandbox());
                json.writeStringField(
                        "enrolledAt", TimeJson.text(partner.enrolledAt().atZone(region)));
                if (partner.revokedAt().isPresent()) {
                    json.writeStringField(
                            "revokedAt", TimeJson.text(partner.revokedAt().get().atZone(region)));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    private Reply cases(Query query) {
        return reply(book.unanswered());
    }

    private Reply answer(Query query) {
        var id = OrderBodies.id(query.pathText("case"), "case");
        return book.answer(id, query.json().getString("answer"), clock.instant(), query.knownCaller())
                .map(answered -> reply(List.of(answered)))
                .orElseThrow(() -> Problem.notFound(
                                "case", "There is no such case. GET /api/v1/partner-cases lists the open ones.")
                        .refusal());
    }

    private Reply reply(List<SupportCase> cases) {
        var names = partners.all();
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("cases");
                    for (var each : cases) {
                        json.writeStartObject();
                        json.writeStringField("case", each.id().toString());
                        json.writeStringField("partner", name(names, each.partner()));
                        json.writeStringField("kind", each.kind());
                        json.writeStringField("priority", each.priority());
                        json.writeStringField("comment", each.comment());
                        json.writeStringField(
                                "madeAt", TimeJson.text(each.madeAt().atZone(zone.get())));
                        if (each.answer().isPresent()) {
                            json.writeStringField("answer", each.answer().get());
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private static String name(List<PartnerSystem> partners, UUID id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .map(PartnerSystem::name)
                .findFirst()
                .orElse(id.toString());
    }
}
