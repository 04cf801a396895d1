package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.DeskWhatIf;
import jp.miyamichi.dispatch.ExtraVehicle;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.DriverBook.Driving;
import jp.miyamichi.dispatch.booking.DriverEvent;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.json.AreaJson;
import jp.miyamichi.service.json.FleetAnswersJson;
import jp.miyamichi.service.riding.DriverDesk;
import jp.miyamichi.service.riding.RideOffice;

/// `/api/v1/fleet`: how the areas stand, why, what if, and what dispatchers decide.
public final class FleetRoutes implements OperationSet {

    private final Supplier<RideOffice> office;
    private final AuditLog audit;

    public FleetRoutes(Supplier<RideOffice> office, AuditLog audit) {
        this.office = office;
        this.audit = audit;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "fleetAreas", this::areas,
                "fleetArea", here(this::state),
                "whyVehicle", here(this::why),
                "whatIf", here(this::whatIf),
                "overrideRide", here(this::override),
                "reportVehicle", here(this::report),
                "suspendService", here(this::suspend),
                "changeFleet", here(this::changeFleet),
                "checkRules", here(this::checkRules),
                "changeRules", here(this::changeRules));
    }

    /// What the desk does not understand is the asker's to change.
    private static Answer here(Answer answer) {
        return RideRoutes.here(query -> {
            try {
                return answer.to(query);
            } catch (IllegalArgumentException wrong) {
                throw Problem.in("body", "This cannot be done: " + wrong.getMessage() + ".")
                        .refusal();
            }
        });
    }

    private Reply areas(Query query) {
        var now = office.get();
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("areas");
            for (var service : now.services()) {
                json.writeStartObject();
                json.writeStringField("area", service.id());
                json.writeStringField(
                        "name", service.names().in(query.language().code()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static ServiceArea area(Query query, RideOffice office) {
        return RideOffice.area(RideBodies.service(office, query.pathText("area")));
    }

    private Reply state(Query query) {
        var now = office.get();
        var area = area(query, now);
        var state = now.desk().state(area);
        return unshared(
                Reply.json(new AreaJson(state, now.desk().figures(area, state.day(), state.day()), now.zone())));
    }

    private static Reply unshared(Reply reply) {
        return reply.with("Cache-Control", "no-store");
    }

    private Reply why(Query query) {
        var now = office.get();
        var ride = ride(now, area(query, now), RideBodies.ride(query));
        return now.desk()
                .why(ride.area(), ride.id())
                .map(why -> unshared(Reply.json(FleetAnswersJson.why(why, ride))))
                .orElseThrow(() -> Problem.notFound("ride", "Nothing was noted for this ride. Ask what if instead.")
                        .refusal());
    }

    private static Booking ride(RideOffice office, ServiceArea area, BookingId id) {
        return office.book()
                .find(id)
                .filter(found -> found.area().equals(area))
                .orElseThrow(() -> Problem.notFound("ride", "There is no such ride in this area.")
                        .refusal());
    }

    private Reply whatIf(Query query) {
        var now = office.get();
        var area = area(query, now);
        var body = query.json();
        var question = switch (body.getString("kind")) {
            case "force" ->
                new DeskWhatIf.Forced(ride(now, area, FleetBodies.ride(body)).id(), FleetBodies.vehicle(body));
            case "refuse" ->
                new DeskWhatIf.Refused(ride(now, area, FleetBodies.ride(body)).id());
            default -> new DeskWhatIf.Added(FleetBodies.extra(body));
        };
        return unshared(Reply.json(FleetAnswersJson.difference(now.desk().whatIf(area, question), now.book()::find)));
    }

    private Reply override(Query query) {
        var now = office.get();
        var area = area(query, now);
        var body = query.json();
        var ride = ride(now, area, FleetBodies.ride(body));
        var id = OrderBodies.id(body, "command");
        var command = new Command(id, "person:" + query.knownCaller().person());
        var answer = now.desk().override(command, area, ride.id(), FleetBodies.vehicle(body), body.getString("reason"));
        if (!(answer instanceof BookingAnswer.Done(var rides))) {
            var why = answer instanceof BookingAnswer.Refused(var said) ? said : "it is gone";
            throw Problem.of(Problem.Kind.NOT_POSSIBLE, "Nothing was changed: " + why + ".")
                    .refusal();
        }
        note(query, now, Deed.OVERRODE_DISPATCH, "ride:" + ride.id());
        return unshared(Reply.json(FleetAnswersJson.reached(rides, true, now.zone())));
    }

    private void note(Query query, RideOffice office, Deed deed, String subject) {
        var caller = query.knownCaller();
        audit.add(new AuditEntry(
                office.clock().instant(), Optional.of(caller.person()), Optional.of(caller.role()), deed, subject));
    }

    private Reply report(Query query) {
        var now = office.get();
        var area = area(query, now);
        var body = query.json();
        var vehicle = FleetBodies.vehicle(body);
        if (now.desk().state(area).find(vehicle).isEmpty()) {
            throw Problem.notFound("vehicle", "No vehicle " + vehicle + " drives here today. Look at the area again.")
                    .refusal();
        }
        var event = FleetBodies.event(now, body, "report");
        var settled = new DriverDesk(now)
                .tell(query.knownCaller().person().value(), new Driving(area, now.today(), vehicle), event);
        if (settled.outcome() == DriverEvent.Outcome.REFUSED) {
            throw Problem.of(Problem.Kind.CONFLICT, "Nothing was changed: " + settled.why() + ".")
                    .refusal();
        }
        return state(query);
    }

    private Reply suspend(Query query) {
        var now = office.get();
        var body = query.json();
        var suspension = new Suspension(
                OrderBodies.id(body, "suspension"),
                area(query, now).service(),
                time(now, body, "from"),
                time(now, body, "to"),
                body.getString("reason"));
        var reached = now.desk().reached(suspension);
        var isDone = !body.getBoolean("dryRun");
        if (isDone) {
            now.desk().suspend(suspension);
            note(query, now, Deed.SUSPENDED_SERVICE, "suspension:" + suspension.id());
        }
        return unshared(Reply.json(FleetAnswersJson.reached(reached, isDone, now.zone())));
    }

    private static Instant time(RideOffice office, JsonObject body, String field) {
        return RideBodies.time(office, new JsonObject().put("time", body.getString(field)), field);
    }

    private Reply changeFleet(Query query) {
        var now = office.get();
        var area = area(query, now);
        var body = query.json();
        Set<String> withdrawn = FleetBodies.texts(body, "withdrawn").stream().collect(Collectors.toSet());
        List<ExtraVehicle> added = FleetBodies.extras(body);
        var isDryRun = body.getBoolean("dryRun");
        var consequences = now.desk().change(area, withdrawn, added, isDryRun);
        var isDone = !isDryRun && consequences.conflicts().isEmpty();
        if (isDone) {
            note(query, now, Deed.CHANGED_FLEET, "area:" + area.service());
        }
        return unshared(Reply.json(FleetAnswersJson.consequences(consequences, isDone, now.zone())));
    }

    /// Rules take effect only where every promised ride may still happen.
    private Reply changeRules(Query query) {
        var now = office.get();
        var area = area(query, now);
        var body = query.json();
        var change = FleetBodies.rules(body);
        var conflicts = now.desk().conflicts(area, change);
        var isDone = !body.getBoolean("dryRun") && conflicts.isEmpty();
        if (isDone) {
            var noted = new RuleBook.Noted(
                    OrderBodies.id(body, "change"),
                    area.service(),
                    change,
                    now.clock().instant());
            if (!now.rules().add(noted)) {
                throw Problem.of(Problem.Kind.CONFLICT, "This id belongs to another change of rules. Choose a new one.")
                        .refusal();
            }
            note(query, now, Deed.CHANGED_RULES, "area:" + area.service());
        }
        return unshared(Reply.json(FleetAnswersJson.reached(conflicts, isDone, now.zone())));
    }

    private Reply checkRules(Query query) {
        var now = office.get();
        var conflicts = now.desk().conflicts(area(query, now), FleetBodies.rules(query.json()));
        return unshared(Reply.json(FleetAnswersJson.reached(conflicts, false, now.zone())));
    }
}
