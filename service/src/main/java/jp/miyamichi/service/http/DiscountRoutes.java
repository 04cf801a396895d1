package jp.miyamichi.service.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.people.Care;
import jp.miyamichi.service.people.Discount;
import jp.miyamichi.service.people.Discounts;
import jp.miyamichi.service.people.People;

/// `…/discounts`: what lowers somebody's fare, noted by a clerk with their consent. Nobody but the person reads it.
final class DiscountRoutes {

    private static final int YEARS_MAX = 10;

    private final People people;

    DiscountRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "myDiscounts", this::list,
                "noteDiscount", this::note,
                "withdrawDiscount", this::withdraw,
                "withdrawMyDiscount", this::withdrawMine);
    }

    private Reply list(Query query) {
        var granted = query.caller() instanceof Caller.Known known
                ? people.discounts().of(known.person())
                : List.<Discounts.Granted>of();
        return PrivateReply.of(json -> {
            json.writeArrayFieldStart("discounts");
            for (var discount : granted) {
                json.writeStartObject();
                json.writeStringField("discount", discount.kind().text());
                json.writeStringField("goodUntil", discount.goodUntil().toString());
                json.writeStringField("consentWay", discount.way().text());
                json.writeStringField(
                        "consentAt", TimeJson.text(discount.consentAt().atZone(people.zone())));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private Reply note(Query query) {
        var resident = registered(query);
        var body = query.json();
        var until = OrderBodies.day(body.getString("goodUntil"), "goodUntil");
        var now = people.clock().instant();
        var today = LocalDate.ofInstant(now, people.zone());
        if (until.isBefore(today) || until.isAfter(today.plusYears(YEARS_MAX))) {
            throw Problem.in("goodUntil", "goodUntil must be a day from today on, within " + YEARS_MAX + " years.")
                    .refusal();
        }
        var way = Care.Way.parse(body.getString("consentWay"));
        people.discounts().note(resident, kind(query), until, way, changed(query.knownCaller(), resident));
        return done();
    }

    private Reply withdraw(Query query) {
        return withdrawn(query, registered(query), query.knownCaller());
    }

    private Reply withdrawMine(Query query) {
        if (query.caller() instanceof Caller.Known known) {
            return withdrawn(query, known.person(), known);
        }
        throw none();
    }

    private Reply withdrawn(Query query, PersonId person, Caller.Known by) {
        if (!people.discounts().withdraw(person, kind(query), changed(by, person))) {
            throw none();
        }
        return done();
    }

    private PersonId registered(Query query) {
        var resident = ResidentRoutes.resident(query);
        if (people.residents().find(resident).isEmpty()) {
            throw ResidentRoutes.noResident();
        }
        return resident;
    }

    /// Not even the audit says that it was a discount.
    private AuditEntry changed(Caller.Known by, PersonId person) {
        return AuditEntry.by(by, people.clock().instant(), Deed.CHANGED_PERSON, "person:" + person);
    }

    private static Discount kind(Query query) {
        return Discount.find(query.pathText("discount")).orElseThrow(DiscountRoutes::none);
    }

    private static Problem.Refusal none() {
        return Problem.notFound("discount", "There is no such discount.").refusal();
    }

    private static Reply done() {
        return PrivateReply.of(json -> json.writeBooleanField("done", true));
    }
}
