package jp.miyamichi.ticketing.card;

import java.util.Optional;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;

/// The cards the office knows. Each command may be asked again with the same id.
public interface Cards {

    /// So many cards of one holder may wait for a reader.
    int PENDING_MAX = 5;

    /// Notes a number somebody typed. The card stays pending.
    ///
    /// @param id chosen by the client
    CardAnswer type(CardId id, String holder, PrintedNumber number);

    /// An enrolled reader has the card before it, and a person has compared the last four characters.
    CardAnswer confirm(CardId id, Idm seen, ReaderId reader);

    /// Links a card nobody typed: the reader has it before it.
    ///
    /// @param id chosen by the client
    CardAnswer link(CardId id, String holder, Idm seen, ReaderId reader);

    Optional<IcCard> find(CardId id);

    /// The confirmed card with this number. Its number is hashed anew where that was done with an earlier key.
    Optional<IcCard> findConfirmed(CardNumber number);

    /// The last four printed characters, for a person to compare; empty where the number was never typed.
    Optional<String> lastFour(CardId id);

    /// The card is lost or no longer wanted. It carries nothing any more.
    boolean end(CardId id);
}
