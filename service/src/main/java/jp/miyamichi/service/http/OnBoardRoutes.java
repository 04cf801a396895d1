package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.ShiftJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.CollectAnswer;
import jp.miyamichi.ticketing.order.Collection;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.settlement.CashCount;
import jp.miyamichi.ticketing.settlement.CashDesk;
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.settlement.FareTaken;

/// `/api/v1/shifts` and `/api/v1/fares-on-board`: tills, and what is put into them. A shift belongs to whom opened it;
/// of somebody else's it is not even said that it exists, but to those who look after the books.
final class OnBoardRoutes {

    /// By how much a device's clock may be ahead.
    private static final long FUTURE_SECONDS_MAX = 120;

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;
    private final Function<UUID, Optional<UUID>> orderOfRide;

    /// @param orderOfRide the order that waits to be paid in the vehicle for a ride
    OnBoardRoutes(
            Supplier<CounterOffice> counter,
            Supplier<TicketOffice> office,
            Function<UUID, Optional<UUID>> orderOfRide) {
        this.counter = counter;
        this.office = office;
        this.orderOfRide = orderOfRide;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "openShift", this::open,
                "shift", this::show,
                "countShift", this::count,
                "takeFare", this::take);
    }

    private Reply open(Query query) {
        var body = query.json();
        var caller = query.knownCaller();
        var shift = CounterBodies.made(
                "shift",
                () -> new CashShift(
                        OrderBodies.id(body, "shift"),
                        body.getString("desk"),
                        body.getString("operator"),
                        CounterBodies.actor(caller),
                        now(),
                        Yen.of(body.getLong("inTillYen"))));
        checkOperator(caller, shift);
        return switch (counter.get().tills().open(repeated(shift))) {
            case CashDesk.OpenAnswer.Opened(var _, var difference) -> reply(shift.id(), difference);
            case CashDesk.OpenAnswer.StillOpen(var desk) ->
                throw CounterBodies.conflict(
                        "The shift before at " + desk + " is still open. Count its till first, then open this one.");
            case CashDesk.OpenAnswer.IdTaken _ ->
                throw CounterBodies.conflict("This id belongs to another shift. Choose a new one.");
        };
    }

    /// The same command sent again meets the shift it made, whose time of opening is the first one's.
    private CashShift repeated(CashShift shift) {
        return counter.get()
                .tills()
                .find(shift.id())
                .map(known -> new CashShift(
                        shift.id(),
                        shift.desk(),
                        shift.operator(),
                        shift.openedBy(),
                        known.shift().openedAt(),
                        shift.inTill()))
                .orElse(shift);
    }

    /// A device reads and takes fares for one operator.
    private void checkOperator(Caller.Known caller, CashShift shift) {
        if (caller.role() != Role.DRIVER) {
            return;
        }
        var reader = counter.get().readers().find(ReaderRoutes.self(caller)).orElseThrow(ReaderRoutes::noReader);
        if (!reader.operator().equals(shift.operator())) {
            throw Problem.in("operator", "This device works for " + reader.operator() + ". Open the shift for it.")
                    .refusal();
        }
    }

    private Reply show(Query query) {
        return reply(own(query).shift().id(), 0);
    }

    private Reply count(Query query) {
        var shift = own(query).shift().id();
        var body = query.json();
        var count = CounterBodies.made(
                "inTillYen",
                () -> new CashCount(
                        shift, CounterBodies.actor(query.knownCaller()), now(), Yen.of(body.getLong("inTillYen"))));
        return switch (counter.get().tills().count(count)) {
            case CashDesk.CountAnswer.Counted counted -> {
                if (!counted.inTill().equals(count.inTill())) {
                    throw CounterBodies.conflict("This till was counted with "
                            + counted.inTill().amount() + " yen in it. Open the next shift, which counts it again.");
                }
                yield reply(shift, 0);
            }
            case CashDesk.CountAnswer.NoSuchShift _ -> throw noShift();
        };
    }

    /// With an order it is paid and its tickets stay good; without one it is the fare of a ride without a ticket.
    private Reply take(Query query) {
        var body = query.json();
        var shift = own(OrderBodies.id(body, "shift"), query);
        var takenAt = CounterBodies.time(body, "takenAt", counter.get().zone());
        if (takenAt.isAfter(now().plusSeconds(FUTURE_SECONDS_MAX))) {
            throw Problem.in("takenAt", "takenAt is still to come. Set the clock of the device, and send it again.")
                    .refusal();
        }
        if (body.containsKey("order")) {
            check(collect(query, body, OrderBodies.id(body, "order"), shift, takenAt));
        } else if (!paysTheOrderOfItsRide(query, body, shift, takenAt)) {
            takeWithoutOrder(body, shift.shift().id(), takenAt);
        }
        return reply(shift.shift().id(), 0);
    }

    private CollectAnswer collect(Query query, JsonObject body, UUID order, CashDesk.Summary shift, Instant takenAt) {
        var collection = CounterBodies.made(
                "fare",
                () -> new Collection(
                        OrderBodies.id(body, "fare"),
                        new OrderId(order),
                        shift.shift().id(),
                        shift.shift().desk(),
                        Collection.Tender.valueOf(tender(body)),
                        Yen.of(body.getLong("yen")),
                        CounterBodies.actor(query.knownCaller()),
                        takenAt));
        return office.get().counter().collect(collection);
    }

    private static void check(CollectAnswer answer) {
        switch (answer) {
            case CollectAnswer.Collected _ -> {}
            case CollectAnswer.AlreadyCollected _ ->
                throw CounterBodies.conflict("This order's fare was taken before. Take nothing more.");
            case CollectAnswer.WrongAmount(var due) ->
                throw Problem.in("yen", "The fare of this order is " + due.amount() + " yen. Take exactly that.")
                        .with(Map.of("dueYen", due.amount()))
                        .refusal();
            case CollectAnswer.NotUnpaid(var state) ->
                throw CounterBodies.conflict("The order is " + state.word() + ": nothing is to be paid on board.");
            case CollectAnswer.NoSuchOrder _ ->
                throw Problem.notFound("order", "There is no such order. Take the fare without one.")
                        .refusal();
            case CollectAnswer.NoOpenShift _ -> throw closed();
        }
    }

    /// The driver knows the ride and its fare, not the order. Where the sum is that of its journey's order, that is
    /// paid. Where it is not, as when two rides were ordered together, the money lies in the till all the same: it
    /// is the fare of a ride without a ticket.
    private boolean paysTheOrderOfItsRide(Query query, JsonObject body, CashDesk.Summary shift, Instant takenAt) {
        if (!body.containsKey("ride")) {
            return false;
        }
        var order = orderOfRide.apply(OrderBodies.id(body, "ride"));
        return order.isPresent()
                && collect(query, body, order.get(), shift, takenAt) instanceof CollectAnswer.Collected;
    }

    private void takeWithoutOrder(JsonObject body, UUID shift, Instant takenAt) {
        var fare = CounterBodies.made(
                "fare",
                () -> new FareTaken(
                        OrderBodies.id(body, "fare"),
                        shift,
                        FareTaken.Tender.valueOf(tender(body)),
                        Yen.of(body.getLong("yen")),
                        takenAt));
        switch (counter.get().tills().take(fare)) {
            case CashDesk.TakeAnswer.Taken _ -> {}
            case CashDesk.TakeAnswer.AlreadyPaid(var yen) ->
                throw CounterBodies.conflict(
                        "Under this id " + yen.amount() + " yen were taken before. Choose a new id for another fare.");
            case CashDesk.TakeAnswer.NoOpenShift _ -> throw closed();
        }
    }

    private static String tender(JsonObject body) {
        return body.getString("tender").toUpperCase(Locale.ROOT);
    }

    private CashDesk.Summary own(Query query) {
        return own(OrderBodies.id(query.pathText("shift"), "shift"), query);
    }

    private CashDesk.Summary own(UUID id, Query query) {
        var caller = query.knownCaller();
        return counter.get()
                .tills()
                .find(id)
                .filter(shift -> caller.role() == Role.FARE_MANAGER
                        || shift.shift().openedBy().equals(CounterBodies.actor(caller)))
                .orElseThrow(OnBoardRoutes::noShift);
    }

    private Reply reply(UUID shift, long openingDifferenceYen) {
        var found = counter.get().tills().find(shift).orElseThrow(OnBoardRoutes::noShift);
        return CounterBodies.shown(
                new ShiftJson(found, openingDifferenceYen, counter.get().zone()));
    }

    private static Problem.Refusal closed() {
        return CounterBodies.conflict(
                "The till of this shift has been counted. Open a new shift and send the fare with that.");
    }

    private static Problem.Refusal noShift() {
        return Problem.notFound("shift", "You have no such shift. Open one first.")
                .refusal();
    }

    private Instant now() {
        return counter.get().clock().instant();
    }
}
