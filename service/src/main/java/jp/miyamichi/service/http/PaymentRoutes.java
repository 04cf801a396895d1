package jp.miyamichi.service.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.json.OrderJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.payment.Heard;

/// `/api/v1/orders/{order}/payments`
final class PaymentRoutes {

    /// A provider that does not answer is seldom back sooner.
    private static final String SILENT_RETRY_SECONDS = "10";

    private final Supplier<TicketOffice> office;
    private final OrderRoutes orders;

    PaymentRoutes(Supplier<TicketOffice> office, OrderRoutes orders) {
        this.office = office;
        this.orders = orders;
    }

    Reply pay(Query query) {
        var order = orders.own(query);
        var body = query.json();
        var payment = OrderBodies.id(body, "payment");
        var office = this.office.get();
        var answer = office.checkout()
                .pay(
                        order,
                        payment,
                        office.payments().provider().name(),
                        body.getString("method"),
                        office.pageOf(order.id()));
        return reply(query, office, answer, order);
    }

    /// The sandbox asks its buyers on our own page.
    Reply confirm(Query query) {
        var order = orders.own(query);
        var office = this.office.get();
        var sandbox = office.payments()
                .sandbox()
                .orElseThrow(() -> Problem.notFound("payment", "Payments are confirmed at their provider's page.")
                        .refusal());
        var payment = OrderBodies.id(query.pathText("payment"), "payment");
        if (office.orders()
                .livePayment(order.id())
                .filter(live -> live.id().equals(payment))
                .isEmpty()) {
            throw Problem.notFound("payment", "The order has no such payment. Look at the order again.")
                    .refusal();
        }
        sandbox.answer(payment, true);
        return reply(query, office, office.checkout().ask(order.id()), order);
    }

    /// What Stripe tells us: written down when it is genuine, then dealt with by asking Stripe.
    Reply hear(Query query) {
        var office = this.office.get();
        var webhook = office.payments()
                .webhook()
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "This service takes no payments by Stripe.")
                        .refusal());
        var body = new String(query.body(), StandardCharsets.UTF_8);
        switch (webhook.hear(body, query.header("Stripe-Signature").orElse(""))) {
            case Heard.Genuine(var event) -> {
                office.payments().inbox().add(event, office.clock().instant());
                office.sweep().handle(event);
            }
            case Heard.Ignored _ -> {}
            case Heard.Refused(var why) ->
                throw Problem.in("body", "This is no message of Stripe's for us: " + why + ".")
                        .refusal();
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeEndObject();
        });
    }

    static Reply reply(Query query, TicketOffice office, PayAnswer answer, Order before) {
        return switch (answer) {
            case PayAnswer.Paid(var order) -> OrderRoutes.reply(query, office, order, Optional.empty());
            case PayAnswer.ContinueAt(var order, var page) ->
                OrderRoutes.reply(query, office, order, paying(office, order, "challenge", elsewhere(office, page)));
            case PayAnswer.Waiting(var order) ->
                OrderRoutes.reply(query, office, order, paying(office, order, "started", Optional.empty()));
            case PayAnswer.Silent(var order) ->
                OrderRoutes.reply(query, office, order, paying(office, order, "silent", Optional.empty()))
                        .with("Retry-After", SILENT_RETRY_SECONDS);
            case PayAnswer.Declined(var order, var _) ->
                OrderRoutes.reply(
                        query,
                        office,
                        order,
                        Optional.of(new OrderJson.Paying(Optional.empty(), "declined", Optional.empty())));
            case PayAnswer.NotPayable _
            when query.isReading() -> OrderRoutes.reply(query, office, before, Optional.empty());
            case PayAnswer.NotPayable _, PayAnswer.IdTaken _, PayAnswer.AnotherIsLive _, PayAnswer.NoSuchOrder _ ->
                throw SaleProblems.of(answer).refusal();
        };
    }

    /// The provider's own page. The sandbox has none: our page asks for it.
    private static Optional<String> elsewhere(TicketOffice office, URI page) {
        return office.payments().sandbox().isPresent() ? Optional.empty() : Optional.of(page.toString());
    }

    private static Optional<OrderJson.Paying> paying(
            TicketOffice office, Order order, String state, Optional<String> goTo) {
        return office.orders()
                .livePayment(order.id())
                .map(live -> new OrderJson.Paying(Optional.of(live.id()), state, goTo));
    }
}
