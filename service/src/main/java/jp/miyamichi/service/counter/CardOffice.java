package jp.miyamichi.service.counter;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.card.CardAnswer;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.IcCard;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.CardsTable;
import jp.miyamichi.ticketing.postgres.FareClaimsTable;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.CarryId;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;

/// Travellers' IC cards: linked to them, carrying tickets, and claimed for where the fare reader took money by mistake.
///
/// @param claims for fares taken by mistake
public record CardOffice(CardsTable cards, BearersTable bearers, FareClaimsTable claims, InstantSource clock) {

    public CardAnswer type(CardId id, String holder, PrintedNumber number) {
        return cards.type(id, holder, number);
    }

    public CardAnswer confirm(CardId id, Idm seen, ReaderId reader) {
        return cards.confirm(id, seen, reader);
    }

    /// The card, if it is this holder's.
    public Optional<IcCard> own(CardId id, String holder) {
        return cards.find(id).filter(card -> card.holder().equals(holder));
    }

    /// The cards of a holder that are not ended.
    public List<IcCard> ofHolder(String holder) {
        return cards.ofHolder(holder);
    }

    /// Lets a card carry a ticket, besides the phone or sheet that shows it, or instead of it.
    public BearerAnswer carry(UUID command, TicketId ticket, CardId card, boolean instead) {
        var shown = bearers.ofTicket(ticket).stream()
                .filter(bearer -> bearer.isLive() && bearer.kind() != BearerKind.CARD)
                .map(Bearer::id)
                .findFirst();
        var asked = new CarryId(command);
        return instead && shown.isPresent()
                ? bearers.moveTo(asked, shown.get(), card, clock.instant())
                : bearers.putOn(asked, ticket, card, clock.instant());
    }

    /// @return whether the card carried it
    public boolean takeOff(TicketId ticket, CardId card) {
        return bearers.takeOff(ticket, card, clock.instant());
    }
}
