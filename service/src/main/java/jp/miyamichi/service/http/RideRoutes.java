package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.json.RideAnswersJson;
import jp.miyamichi.service.json.RideServicesJson;
import jp.miyamichi.service.json.RidesJson;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.RiderDesk;
import jp.miyamichi.service.riding.Travellers;

/// `/api/v1/services` and `/api/v1/rides`: asking for rides, taking them, giving them back. A ride belongs to the
/// person who rides; the phone desk and dispatch act for whoever calls.
public final class RideRoutes implements OperationSet {

    /// How far back rides are listed.
    private static final Duration PAST = Duration.ofDays(30);

    private final Supplier<RideOffice> office;

    public RideRoutes(Supplier<RideOffice> office) {
        this.office = office;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "rideServices", this::services,
                "askRides", here(this::ask),
                "takeRides", here(this::take),
                "confirmRides", here(query -> act(query, Act.CONFIRM)),
                "cancelRides", here(query -> act(query, Act.CANCEL)),
                "reportRider", here(this::report),
                "rides", here(this::mine),
                "ride", here(this::one));
    }

    /// While no node has taken over a service, its rides must wait.
    static Answer here(Answer answer) {
        return query -> {
            try {
                return answer.to(query);
            } catch (AreaElsewhereException elsewhere) {
                throw Problem.of(
                                Problem.Kind.BUSY,
                                "The rides of this service are just being taken over by another machine. Ask again in a"
                                        + " few seconds, with the same ids.")
                        .refusal();
            }
        };
    }

    private Reply services(Query query) {
        return Reply.json(new RideServicesJson(office.get(), query.language()));
    }

    private Reply ask(Query query) {
        var now = office.get();
        var body = query.json();
        var service = RideBodies.service(now, body.getString("service"));
        var traveller = traveller(query, now, Optional.ofNullable(body.getString("person")));
        var wish = RideBodies.wish(now, body, traveller);
        var answers = now.desk().request(RideOffice.area(service), wish);
        return Reply.json(new RideAnswersJson(wish, answers, query.language(), now.zone()))
                .with("Cache-Control", "no-store");
    }

    private Reply take(Query query) {
        var now = office.get();
        var body = query.json();
        var area = RideOffice.area(RideBodies.service(now, body.getString("service")));
        var traveller = traveller(query, now, Optional.ofNullable(body.getString("person")));
        var offers = RideBodies.ids(body, "offers");
        if (now.desk().offers(area, offers).stream()
                .anyMatch(offer -> !offer.rider().id().equals(traveller.rider()))) {
            throw Problem.notFound("offers", "There is no such offer for this person. Ask for new ones.")
                    .refusal();
        }
        var command = command(query, body.getString("command"));
        var answer = body.getString("as").equals("hold")
                ? now.desk().hold(command, area, offers)
                : now.desk().book(command, area, offers);
        return reply(query, now, answer);
    }

    private Reply act(Query query, Act act) {
        var now = office.get();
        var body = query.json();
        var ids = RideBodies.ids(body, "rides");
        var rides = ids.stream().map(id -> own(query, now, id)).toList();
        var areas = rides.stream().map(Booking::area).distinct().toList();
        if (areas.size() > 1) {
            throw Problem.in("rides", "rides must all be of one service; send one command for each.")
                    .refusal();
        }
        var command = command(query, body.getString("command"));
        var by = Travellers.isDesk(query.knownCaller().role()) ? Actor.DESK : Actor.RIDER;
        var answer = now.desk().act(command, areas.getFirst(), ids, act, by);
        if (act == Act.CANCEL && answer instanceof BookingAnswer.Done(var given)) {
            now.news().givenBack(given);
        }
        return reply(query, now, answer);
    }

    /// The party is there already, or comes later than promised.
    private Reply report(Query query) {
        var now = office.get();
        var ride = own(query, now, RideBodies.ride(query));
        var body = query.json();
        var desk = new RiderDesk(now);
        var refused = body.getString("kind").equals("early")
                ? desk.isThere(ride)
                : desk.comesLater(
                        ride, RideBodies.time(now, new JsonObject().put("time", body.getString("from")), "from"));
        if (refused.isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "Nothing was changed: " + refused.get() + ".")
                    .refusal();
        }
        return reply(now, now.book().find(ride.id()).stream().toList(), Optional.empty());
    }

    private Reply mine(Query query) {
        var now = office.get();
        var person = query.find("person");
        if (person.isEmpty() && query.caller() instanceof Caller.Stranger) {
            return reply(now, List.of(), Optional.empty());
        }
        var rider = traveller(query, now, person).rider();
        var from = now.clock().instant().minus(PAST).atZone(now.zone()).toLocalDate();
        return reply(now, now.book().ofRider(rider, from), Optional.empty());
    }

    private Reply one(Query query) {
        var now = office.get();
        return reply(now, List.of(own(query, now, RideBodies.ride(query))), Optional.empty());
    }

    /// A ride, which must be the caller's to see: of somebody else's it is not even said that it exists.
    static Booking own(Query query, RideOffice office, BookingId id) {
        return office.book()
                .find(id)
                .filter(ride -> query.caller() instanceof Caller.Known known && maySee(office, known, ride))
                .orElseThrow(
                        () -> Problem.notFound("ride", "You have no such ride. GET /api/v1/rides lists those you have.")
                                .refusal());
    }

    private static boolean maySee(RideOffice office, Caller.Known known, Booking ride) {
        return Travellers.isDesk(known.role())
                || office.travellers().isFor(known.person(), ride.rider().id());
    }

    private static Travellers.Traveller traveller(Query query, RideOffice office, Optional<String> person) {
        var known = query.knownCaller();
        if (person.isPresent()) {
            return office.travellers()
                    .of(known.person(), known.role(), RideBodies.person(person.get()))
                    .orElseThrow(() -> Problem.of(
                                    Problem.Kind.FORBIDDEN,
                                    Travellers.isDesk(known.role())
                                            ? "Ask the caller for name and district first, and identify them."
                                            : "You may not book for this person. Leave person out to book for"
                                                    + " yourself, or ask them for a code of consent.")
                            .refusal());
        }
        if (!known.role().travels()) {
            throw Problem.in("person", "person must say who rides: you book for others.")
                    .refusal();
        }
        return office.travellers().of(known.person());
    }

    private static Command command(Query query, String id) {
        return new Command(
                OrderBodies.id(id, "command"), "person:" + query.knownCaller().person());
    }

    private static Reply reply(Query query, RideOffice office, BookingAnswer answer) {
        return switch (answer) {
            case BookingAnswer.Held(var rides, var until) -> reply(office, rides, Optional.of(until));
            case BookingAnswer.Done(var rides) -> reply(office, rides, Optional.empty());
            case BookingAnswer.Gone(var instead) ->
                Reply.json(new RidesJson.Gone(instead, query.language(), office.zone()))
                        .with("Cache-Control", "no-store");
            case BookingAnswer.Refused(var why) ->
                throw Problem.of(Problem.Kind.CONFLICT, "Nothing was changed: " + why + ".")
                        .refusal();
        };
    }

    private static Reply reply(RideOffice office, List<Booking> rides, Optional<Instant> heldUntil) {
        return Reply.json(new RidesJson(rides, office.outlook(rides), heldUntil, office::find, office.zone()))
                .with("Cache-Control", "no-store");
    }
}
