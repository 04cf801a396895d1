package jp.miyamichi.service.http;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CardOffice;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.CardsJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.card.CardAnswer;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.IcCard;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.Ticket;

/// `/api/v1/cards` and `/api/v1/tickets/{ticket}/cards`: a traveller's IC cards and what they carry. A card's number is
/// taken in and never given out, and no problem repeats it.
final class CardRoutes {

    private static final Map<CardAnswer.Reason, String> CARDS = Map.of(
            CardAnswer.Reason.READER_UNKNOWN,
                    "This device is not enrolled as a reader. Ask an administrator to enrol it.",
            CardAnswer.Reason.CARD_UNKNOWN, "There is no such card. Let its holder show it again.",
            CardAnswer.Reason.CARD_ENDED, "The card was removed. Let its holder type the number again.",
            CardAnswer.Reason.ANOTHERS_CARD, "This card is linked to somebody else, who must remove it first.",
            CardAnswer.Reason.TOO_MANY_PENDING,
                    "Five cards wait to be seen by a reader. Have one confirmed, or remove one.");

    private static final Map<BearerAnswer.Reason, String> CARRYING = Map.of(
            BearerAnswer.Reason.TICKET_UNKNOWN, "There is no such ticket.",
            BearerAnswer.Reason.TICKET_ENDED, "The ticket has ended. Buy a new one.",
            BearerAnswer.Reason.CARRIED_ALREADY, "Another card carries the ticket. Take it off that one first.",
            BearerAnswer.Reason.CARD_PENDING,
                    "No reader has seen this card yet. Show it to staff or a driver once, then try again.",
            BearerAnswer.Reason.MOVED_TOO_OFTEN, "The ticket has moved too often today. Ask at a desk.",
            BearerAnswer.Reason.BEARER_DEAD, "The ticket has moved already. Look at it again.");

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;

    CardRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office) {
        this.counter = counter;
        this.office = office;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "cards", this::list,
                "typeCard", this::type,
                "removeCard", this::remove,
                "cardToConfirm", this::toConfirm,
                "confirmCard", this::confirm,
                "putTicketOnCard", this::putOn,
                "takeTicketOffCard", this::takeOff);
    }

    private Reply list(Query query) {
        return shown(query, cards().ofHolder(holder(query)));
    }

    private Reply type(Query query) {
        var body = query.json();
        var number = PrintedNumber.read(body.getString("number"))
                .orElseThrow(() -> Problem.in(
                                "number",
                                "The number on the back of the card has 17 letters and digits. Read it again.")
                        .refusal());
        var holder = CounterBodies.actor(query.knownCaller());
        return answer(query, cards().type(new CardId(OrderBodies.id(body, "card")), holder, number));
    }

    private Reply remove(Query query) {
        cards().cards().end(own(query).id());
        return list(query);
    }

    /// For a reader, before it has the card confirmed: the four characters a person compares with the card in hand.
    private Reply toConfirm(Query query) {
        reader(query);
        var card = cards().cards().find(id(query)).orElseThrow(CardRoutes::none);
        return shown(query, List.of(card));
    }

    private Reply confirm(Query query) {
        var seen = Idm.read(query.json().getString("chip"))
                .orElseThrow(() -> Problem.in(
                                "chip",
                                "chip is the IDm the reader saw: 16 hexadecimal digits. Hold the card to it again.")
                        .refusal());
        reader(query);
        return answer(query, cards().confirm(id(query), seen, ReaderRoutes.self(query.knownCaller())));
    }

    private void reader(Query query) {
        var _ = counter.get()
                .readers()
                .find(ReaderRoutes.self(query.knownCaller()))
                .orElseThrow(ReaderRoutes::noReader);
    }

    private Reply putOn(Query query) {
        var body = query.json();
        var card = own(query);
        var ticket = ownTicket(query);
        var answer =
                cards().carry(OrderBodies.id(body, "move"), ticket.id(), card.id(), body.getBoolean("instead", false));
        return switch (answer) {
            case BearerAnswer.Given _ -> shown(query, List.of(card));
            case BearerAnswer.Refused(var reason) ->
                throw CounterBodies.notPossible(CARRYING.getOrDefault(reason, "The ticket cannot move now."));
        };
    }

    private Reply takeOff(Query query) {
        var card = own(query);
        if (!cards().takeOff(ownTicket(query).id(), card.id())) {
            throw Problem.notFound("card", "This card does not carry the ticket. Look at the card again.")
                    .refusal();
        }
        return shown(query, List.of(card));
    }

    private Reply answer(Query query, CardAnswer answer) {
        return switch (answer) {
            case CardAnswer.Linked(var card) -> shown(query, List.of(card));
            case CardAnswer.Refused(var reason) ->
                throw CounterBodies.notPossible(CARDS.getOrDefault(reason, "The card cannot be linked now."));
        };
    }

    private Reply shown(Query query, List<IcCard> shown) {
        var lines = shown.stream()
                .map(card -> new CardsJson.Line(
                        card,
                        cards().cards().lastFour(card.id()),
                        cards().cards().carriedBy(card.id())))
                .toList();
        return CounterBodies.shown(
                new CardsJson(lines, query.language(), counter.get().zone()));
    }

    private CardOffice cards() {
        return counter.get().cards();
    }

    private IcCard own(Query query) {
        return cards().own(id(query), holder(query)).orElseThrow(CardRoutes::none);
    }

    private Ticket ownTicket(Query query) {
        var id = OrderBodies.id(query.pathText("ticket"), "ticket");
        return TicketRoutes.own(query, office.get(), id);
    }

    static String holder(Query query) {
        return CounterBodies.actor(query.knownCaller());
    }

    private static CardId id(Query query) {
        return new CardId(OrderBodies.id(query.pathText("card"), "card"));
    }

    private static Problem.Refusal none() {
        return Problem.notFound("card", "You have no such card. GET /api/v1/cards lists yours.")
                .refusal();
    }
}
