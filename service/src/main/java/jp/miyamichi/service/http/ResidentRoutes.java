package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.people.Household;
import jp.miyamichi.service.people.HouseholdOffice.Enrolled;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.PhoneNumber;
import jp.miyamichi.service.people.ReadingOfName;
import jp.miyamichi.service.people.Resident;
import jp.miyamichi.service.people.ResidentOffice.Joined;
import jp.miyamichi.service.people.ResidentOffice.Registered;

/// `/api/v1/residents` and `/api/v1/households`: clerks register, residents join by a code on paper.
final class ResidentRoutes {

    private final People people;

    ResidentRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "registerResident", this::register,
                "paperCode", this::paperCode,
                "registerHousehold", this::enrol,
                "joinAsResident", this::join);
    }

    private Reply register(Query query) {
        var body = query.json();
        var resident = new Resident(
                new PersonId(OrderBodies.id(body, "resident")),
                new Household(
                        OrderBodies.id(body, "household"),
                        body.getString("district"),
                        body.getBoolean("associationMember")),
                body.getString("name").strip(),
                reading(body));
        return switch (people.residents().register(resident, phone(body), query.knownCaller())) {
            case Registered.Done(var done) ->
                PrivateReply.of(json -> {
                    json.writeStringField("resident", done.person().toString());
                    json.writeStringField("household", done.household().id().toString());
                });
            case Registered.NoSuchDistrict(var districts) ->
                throw Problem.in(
                                "district",
                                "There is no such district here. It is one of " + new TreeSet<>(districts) + ".")
                        .refusal();
            case Registered.Taken() ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "This id belongs to another resident, or the household is registered in another district"
                                        + " or otherwise. Choose a new id, or look at the household's papers.")
                        .refusal();
        };
    }

    static ReadingOfName reading(JsonObject body) {
        return ReadingOfName.typed(body.getString("kana"))
                .orElseThrow(() -> Problem.in("kana", "kana must be the reading of the name, such as みやの はなこ.")
                        .refusal());
    }

    static Optional<PhoneNumber> phone(JsonObject body) {
        return Optional.ofNullable(body.getString("phone"))
                .map(typed -> PhoneNumber.typed(typed)
                        .orElseThrow(() -> Problem.in("phone", "phone must be a Japanese number such as 028-632-0000.")
                                .refusal()));
    }

    /// The resident of the path.
    static PersonId resident(Query query) {
        return new PersonId(OrderBodies.id(query.pathText("resident"), "resident"));
    }

    static Problem.Refusal noResident() {
        return Problem.notFound("resident", "Nobody is registered by this id. Identify the caller first.")
                .refusal();
    }

    private Reply paperCode(Query query) {
        var code = people.residents()
                .paperCode(resident(query), query.knownCaller())
                .orElseThrow(ResidentRoutes::noResident);
        return PrivateReply.of(json -> json.writeStringField("code", code.reveal()));
    }

    private Reply enrol(Query query) {
        UUID household = OrderBodies.id(query.pathText("household"), "household");
        var body = query.json();
        var enrolled = people.households()
                .enrol(
                        household,
                        body.getString("service"),
                        OrderBodies.day(body.getString("firstDay"), "firstDay"),
                        Optional.ofNullable(body.getInteger("feeYen")),
                        query.knownCaller());
        return switch (enrolled) {
            case Enrolled.Done(var first, var last, var feeYen) ->
                PrivateReply.of(json -> {
                    json.writeStringField("firstDay", first.toString());
                    json.writeStringField("lastDay", last.toString());
                    json.writeNumberField("feeYen", feeYen);
                });
            case Enrolled.NoSuchHousehold() ->
                throw Problem.notFound("household", "There is no such household. Register a resident of it first.")
                        .refusal();
            case Enrolled.NoSuchService(var services) ->
                throw Problem.in("service", "service must be one of " + services + ".")
                        .refusal();
            case Enrolled.NothingToRegister() ->
                throw Problem.of(Problem.Kind.NOT_POSSIBLE, "Anyone may ride with this service; nobody registers.")
                        .refusal();
            case Enrolled.FeeUnknown() ->
                throw Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "The yearly fee of this service is not known here. Ask its operator and give feeYen.")
                        .refusal();
        };
    }

    private Reply join(Query query) {
        var joined = RecoveryCode.typed(query.json().getString("code"))
                .map(code -> people.residents().join(code, query.caller()))
                .orElseGet(Joined.Wrong::new);
        return switch (joined) {
            case Joined.In(var started) -> {
                query.visit().became(started);
                yield SessionRoutes.reply(query.caller());
            }
            case Joined.Wrong() ->
                throw Problem.in(
                                "code",
                                "This code is not known, has been used or is older than 30 days. Type it again, or ask"
                                        + " the phone desk for a new one.")
                        .refusal();
            case Joined.ResidentAlready() ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "You are a resident here already. To book for somebody else, let them give you a code for"
                                        + " that.")
                        .refusal();
        };
    }
}
