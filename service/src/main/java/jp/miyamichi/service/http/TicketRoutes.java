package jp.miyamichi.service.http;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.json.ShelfJson;
import jp.miyamichi.service.json.TicketJson;
import jp.miyamichi.service.json.VerdictJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.RefundPolicy;
import jp.miyamichi.ticketing.product.Validity;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Ticket;

/// `/api/v1/tickets` and `/api/v1/checks`
final class TicketRoutes {

    private static final Map<BearerAnswer.Reason, String> MOVES = Map.of(
            BearerAnswer.Reason.TICKET_ENDED, "The ticket has ended. Buy a new one.",
            BearerAnswer.Reason.MOVED_TOO_OFTEN, "The ticket has moved three times today. Ask at a desk.",
            BearerAnswer.Reason.BEARER_DEAD, "The ticket has moved already. Look at it again.");

    private final Supplier<TicketOffice> office;

    TicketRoutes(Supplier<TicketOffice> office) {
        this.office = office;
    }

    Reply show(Query query) {
        return reply(query, own(query));
    }

    /// Lets another phone or a printed sheet carry the ticket; what carried it before is dead.
    Reply move(Query query) {
        var own = own(query);
        var body = query.json();
        var answer = office.get()
                .tickets()
                .move(OrderBodies.id(body, "move"), own.ticket(), BearerKind.of(body.getString("to")));
        return switch (answer) {
            case BearerAnswer.Given _ -> reply(query, own);
            case BearerAnswer.Refused(var reason) ->
                throw Problem.of(Problem.Kind.NOT_POSSIBLE, MOVES.getOrDefault(reason, "The ticket cannot move now."))
                        .refusal();
        };
    }

    /// A ticket of the caller's own order.
    private record Own(Ticket ticket, Order order, OrderLine line) {}

    private Own own(Query query) {
        var office = this.office.get();
        var id = OrderBodies.id(query.pathText("ticket"), "ticket");
        var ticket = office.tickets().find(id).orElseThrow(TicketRoutes::none);
        var order = office.tickets()
                .orderOf(ticket)
                .map(found -> OrderRoutes.own(query, office, found))
                .orElseThrow(TicketRoutes::none);
        return order.lines().stream()
                .filter(line -> line.id().equals(ticket.orderLine()))
                .findFirst()
                .map(line -> new Own(ticket, order, line))
                .orElseThrow(TicketRoutes::none);
    }

    /// A ticket of the caller's own order: of somebody else's it is not even said that it exists.
    static Ticket own(Query query, TicketOffice office, UUID id) {
        var ticket = office.tickets().find(id).orElseThrow(TicketRoutes::none);
        var _ = office.tickets()
                .orderOf(ticket)
                .map(found -> OrderRoutes.own(query, office, found))
                .orElseThrow(TicketRoutes::none);
        return ticket;
    }

    private Reply reply(Query query, Own own) {
        return Reply.json(json(office.get(), query, own.ticket(), own.order(), own.line()))
                .with("Cache-Control", "no-store");
    }

    private static TicketJson json(TicketOffice office, Query query, Ticket ticket, Order order, OrderLine line) {
        var product = office.catalogue().find(ticket.product());
        var isDay = product.filter(each -> each.validity().kind() == Validity.Kind.SERVICE_DAY)
                .isPresent();
        return new TicketJson(
                ticket,
                order.id().value(),
                product.map(each -> ShelfJson.name(each, query.language())).orElse(ticket.product()),
                product.map(each -> each.label().ja()).orElse(ticket.product()),
                isDay ? Optional.of(line.day()) : Optional.<LocalDate>empty(),
                ticket.state() == Ticket.State.LIVE ? office.tickets().onPhone(ticket) : Optional.empty(),
                ticket.state() == Ticket.State.LIVE ? office.tickets().onSheet(ticket) : Optional.empty(),
                refund(office, ticket, line),
                office.zone());
    }

    private static Optional<Yen> refund(TicketOffice office, Ticket ticket, OrderLine line) {
        if (ticket.state() != Ticket.State.LIVE) {
            return Optional.empty();
        }
        var decision = new RefundPolicy(office.catalogue(), office.days())
                .decide(
                        line,
                        office.tickets().isUsed(ticket),
                        ticket.terms().validity().until(),
                        office.clock().instant());
        return decision instanceof RefundPolicy.Decision.GiveBack(var yen, var _) ? Optional.of(yen) : Optional.empty();
    }

    private static Problem.Refusal none() {
        return Problem.notFound("ticket", "This device has no such ticket. Look at it on the device that bought it.")
                .refusal();
    }

    /// Where money moves, checking is for readers that were enrolled.
    Reply check(Query query) {
        var office = this.office.get();
        if (!office.payments().isPractice()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "Tickets are checked by enrolled readers.")
                    .refusal();
        }
        var verdict = office.tickets().look(query.json().getString("scanned"));
        return Reply.json(new VerdictJson(verdict, office.catalogue(), query.language(), office.zone()))
                .with("Cache-Control", "no-store");
    }
}
