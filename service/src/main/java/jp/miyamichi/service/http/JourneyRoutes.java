package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.BookAnswer;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyAnswer;
import jp.miyamichi.service.journey.JourneyDesk;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyWish;
import jp.miyamichi.service.journey.PriceAnswer;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.json.JourneyJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;

/// `/api/v1/journeys`: one booking for a whole journey. A journey belongs to the session that booked it.
public final class JourneyRoutes implements OperationSet {

    private final JourneyDesk desk;
    private final Supplier<TicketOffice> office;
    private final Receipt.Issuer issuer;

    public JourneyRoutes(JourneyDesk desk, Supplier<TicketOffice> office, Receipt.Issuer issuer) {
        this.desk = desk;
        this.office = office;
        this.issuer = issuer;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "priceJourney", this::price,
                "bookJourney", RideRoutes.here(this::book),
                "myJourneys", this::mine,
                "journey", RideRoutes.here(this::show),
                "confirmJourney", RideRoutes.here(this::confirm),
                "payJourney", RideRoutes.here(this::pay),
                "cancelJourney", RideRoutes.here(this::cancel),
                "receipt", this::receipt);
    }

    private ZoneId zone() {
        return office.get().zone();
    }

    private Reply price(Query query) {
        var choice = new JourneyBodies(zone()).choice(query.json());
        var traveller =
                query.caller() instanceof Caller.Known known ? Optional.of(known.person()) : Optional.<PersonId>empty();
        return switch (desk.price(choice, traveller)) {
            case PriceAnswer.Priced(var content) -> Reply.json(json -> JourneyJson.price(json, content, zone()));
            case PriceAnswer.NotThere(var leg) -> throw notThere(leg);
            case PriceAnswer.NotSold(var why) -> throw notSold(why);
        };
    }

    private Reply book(Query query) {
        var body = query.json();
        var choice = new JourneyBodies(zone()).choice(body);
        var wish = new JourneyWish(
                new JourneyId(OrderBodies.id(body, "journey")),
                query.knownCaller().person(),
                choice,
                Yen.of(body.getLong("quotedYen")));
        return switch (desk.book(wish)) {
            case BookAnswer.Made(var journey) -> reply(journey);
            case BookAnswer.IdTaken _ ->
                throw Problem.of(Problem.Kind.CONFLICT, "This journey id belongs to another journey. Choose a new one.")
                        .refusal();
            case BookAnswer.PriceChanged(var quoted, var now) ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "The price has changed. Show both sums, and book again by the new one.")
                        .with(Map.of("oldYen", quoted, "newYen", now))
                        .refusal();
            case PriceAnswer.NotThere(var leg) -> throw notThere(leg);
            case PriceAnswer.NotSold(var why) -> throw notSold(why);
        };
    }

    private static Problem.Refusal notThere(int leg) {
        return Problem.of(
                        Problem.Kind.CONFLICT,
                        "legs[" + leg + "] is not in the timetable any more. Search again and choose anew.")
                .with(Map.of("leg", (long) leg))
                .refusal();
    }

    private static Problem.Refusal notSold(String why) {
        return Problem.of(Problem.Kind.NOT_POSSIBLE, why + ". Choose other tickets, or none.")
                .refusal();
    }

    private Reply mine(Query query) {
        var zone = zone();
        var mine = query.caller() instanceof Caller.Known known ? desk.of(known.person()) : List.<Journey>of();
        return Reply.json(json -> JourneyJson.writeAll(json, mine, zone)).with("Cache-Control", "no-store");
    }

    private Reply show(Query query) {
        return reply(own(query));
    }

    private Reply confirm(Query query) {
        return reply(desk.confirm(own(query)));
    }

    private Reply pay(Query query) {
        var body = query.json();
        return reply(desk.pay(own(query), OrderBodies.id(body, "payment"), body.getString("method")));
    }

    private Reply cancel(Query query) {
        return reply(desk.cancel(own(query)));
    }

    private Reply receipt(Query query) {
        return PlainPages.html(new Receipt(own(query), office.get(), issuer).page(), "no-store");
    }

    /// The journey of the path, which must be the caller's own.
    private Journey own(Query query) {
        var id = new JourneyId(UUID.fromString(query.pathText("journey")));
        var found = query.caller() instanceof Caller.Known known
                ? desk.find(id, known.person())
                : Optional.<Journey>empty();
        return found.orElseThrow(() -> Problem.notFound(
                        "journey", "This device has no such journey. Look at it on the device that booked it.")
                .refusal());
    }

    private Reply reply(JourneyAnswer answer) {
        return switch (answer) {
            case JourneyAnswer.Done(var journey) -> reply(journey);
            case JourneyAnswer.NotNow(var why) ->
                throw Problem.of(Problem.Kind.CONFLICT, why).refusal();
            case JourneyAnswer.Busy _ ->
                throw Problem.of(Problem.Kind.BUSY, "The journey is being worked on. Ask again in a moment.")
                        .refusal();
        };
    }

    private Reply reply(Journey journey) {
        var zone = zone();
        var practice = office.get().payments().isPractice();
        return Reply.json(json -> JourneyJson.write(json, journey, zone, practice))
                .with("Cache-Control", "no-store");
    }
}
