package jp.miyamichi.service.http;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.json.OrderJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.RefundAnswer;
import jp.miyamichi.ticketing.order.RefundRequest;

/// `/api/v1/orders`: placing, looking at, and giving back. An order belongs to the device that placed it.
final class OrderRoutes {

    private final Supplier<TicketOffice> office;

    OrderRoutes(Supplier<TicketOffice> office) {
        this.office = office;
    }

    Reply place(Query query) {
        var body = query.json();
        var buyer = query.knownCaller();
        var now = office.get();
        var wishes = now.proven(buyer.person(), OrderBodies.wishes(body));
        var request = new OrderRequest(new OrderId(OrderBodies.id(body, "order")), actor(buyer), wishes);
        var counter = now.counter();
        var answer = body.getBoolean("payOnBoard", false) ? counter.confirmUnpaid(request) : counter.hold(request);
        if (answer instanceof HoldAnswer.Made(var order)) {
            return reply(query, now, order, Optional.empty());
        }
        throw SaleProblems.of(answer, request.wishes()).refusal();
    }

    Reply show(Query query) {
        var order = own(query);
        return PaymentRoutes.reply(query, office.get(), office.get().checkout().ask(order.id()), order);
    }

    Reply refund(Query query) {
        var order = own(query);
        var body = query.json();
        var request = new RefundRequest(
                OrderBodies.id(body, "refund"), order.id(), order.actor(), Set.copyOf(OrderBodies.tickets(body)));
        return switch (office.get().checkout().refund(request)) {
            case RefundAnswer.Granted _ -> reply(query, office.get(), own(query), Optional.empty());
            case RefundAnswer.IdTaken _ ->
                throw Problem.of(Problem.Kind.CONFLICT, "This refund id belongs to another refund. Choose a new one.")
                        .refusal();
            case RefundAnswer.Refused(var why) ->
                throw Problem.of(Problem.Kind.NOT_POSSIBLE, "Nothing is refunded: " + why + ".")
                        .refusal();
        };
    }

    /// The order of the path.
    Order own(Query query) {
        return own(query, office.get(), OrderBodies.id(query.pathText("order"), "order"));
    }

    /// An order, which must be the caller's own: of somebody else's it is not even said that it exists.
    static Order own(Query query, TicketOffice office, UUID id) {
        var found = query.caller() instanceof Caller.Known known
                ? office.orders()
                        .find(new OrderId(id))
                        .filter(order -> order.actor().equals(actor(known)))
                : Optional.<Order>empty();
        return found.orElseThrow(() -> Problem.notFound(
                        "order", "This device has no such order. Look at it on the device that placed it.")
                .refusal());
    }

    private static String actor(Caller.Known caller) {
        return "person:" + caller.person();
    }

    static Reply reply(Query query, TicketOffice office, Order order, Optional<OrderJson.Paying> paying) {
        return Reply.json(new OrderJson(order, paying, office.catalogue(), query.language(), office.zone()))
                .with("Cache-Control", "no-store");
    }
}
