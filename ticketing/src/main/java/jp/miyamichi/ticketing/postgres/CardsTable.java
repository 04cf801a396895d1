package jp.miyamichi.ticketing.postgres;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.card.CardAnswer;
import jp.miyamichi.ticketing.card.CardAnswer.Linked;
import jp.miyamichi.ticketing.card.CardAnswer.Reason;
import jp.miyamichi.ticketing.card.CardAnswer.Refused;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardNumber;
import jp.miyamichi.ticketing.card.CardSeals;
import jp.miyamichi.ticketing.card.Cards;
import jp.miyamichi.ticketing.card.IcCard;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Linked cards. No number reaches the database: only its HMAC does, and four sealed characters.
public final class CardsTable implements Cards {

    private static final String ADD_TYPED = """
            INSERT INTO ticketing.card (id, holder, state, last_four_key, last_four_sealed, typed_at)
            VALUES (:id, :holder, 'pending', :seal, :sealed, :now)
            """;

    private static final String ADD = """
            INSERT INTO ticketing.card (id, holder, state, typed_at) VALUES (:id, :holder, 'pending', :now)
            """;

    private static final String CONFIRM = """
            UPDATE ticketing.card SET state = 'confirmed', confirmed_at = :now, confirmed_by = :reader WHERE id = :id
            """;

    private static final String CONFIRM_ALIASES = "UPDATE ticketing.card_alias SET confirmed = true WHERE card = :id";

    private static final String END = """
            WITH ended AS (
                UPDATE ticketing.card SET state = 'ended', ended_at = :now WHERE id = :id AND state <> 'ended'
                RETURNING id),
            freed AS (
                UPDATE ticketing.card_alias a SET confirmed = false FROM ended e WHERE a.card = e.id),
            dead AS (
                UPDATE ticketing.bearer b SET ended_at = :now, ended_as = 'moved' FROM ended e
                WHERE b.card = e.id AND b.ended_at IS NULL)
            SELECT count(*) FROM ended
            """;

    private static final String PENDING = """
            SELECT count(*) FROM ticketing.card WHERE holder = :holder AND state = 'pending'
            """;

    private static final String LAST_FOUR = """
            SELECT last_four_key, last_four_sealed FROM ticketing.card WHERE id = :id AND last_four_key IS NOT NULL
            """;

    private final Jdbi jdbi;
    private final CardKeys keys;
    private final CardSeals seals;
    private final InstantSource clock;

    public CardsTable(Jdbi jdbi, CardKeys keys, CardSeals seals, InstantSource clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public CardAnswer type(CardId id, String holder, PrintedNumber number) {
        return jdbi.inTransaction(handle -> {
            var known = CardRows.find(handle, id);
            if (known.isPresent()) {
                return owned(known.get(), holder);
            }
            if (pending(handle, holder) >= PENDING_MAX) {
                return new Refused(Reason.TOO_MANY_PENDING);
            }
            handle.createUpdate(ADD_TYPED)
                    .bind("id", id.value())
                    .bind("holder", holder)
                    .bind("seal", seals.presentId())
                    .bind("sealed", seals.seal(id, number.lastFour()))
                    .bind("now", clock.instant())
                    .execute();
            CardRows.keep(handle, id, keys.alias(number), false);
            return new Linked(CardRows.find(handle, id).orElseThrow());
        });
    }

    private static CardAnswer owned(IcCard card, String holder) {
        return card.holder().equals(holder) ? new Linked(card) : new Refused(Reason.ANOTHERS_CARD);
    }

    private static int pending(Handle handle, String holder) {
        return handle.createQuery(PENDING)
                .bind("holder", holder)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public CardAnswer confirm(CardId id, Idm seen, ReaderId reader) {
        return jdbi.inTransaction(handle -> {
            if (ReadersTable.find(handle, reader).isEmpty()) {
                return new Refused(Reason.READER_UNKNOWN);
            }
            return CardRows.lock(handle, id)
                    .map(card -> confirm(handle, card, seen, reader))
                    .orElseGet(() -> new Refused(Reason.CARD_UNKNOWN));
        });
    }

    private CardAnswer confirm(Handle handle, IcCard card, Idm seen, ReaderId reader) {
        CardRows.lockNumber(handle, keys.alias(seen));
        var confirmed = CardRows.confirmed(handle, keys.aliases(seen));
        if (confirmed.isPresent()) {
            return confirmed.get().id().equals(card.id()) ? new Linked(card) : new Refused(Reason.ANOTHERS_CARD);
        }
        if (card.state() != IcCard.State.PENDING) {
            return new Refused(Reason.CARD_ENDED);
        }
        if (printedBelongsToAnother(handle, card.id())) {
            return new Refused(Reason.ANOTHERS_CARD);
        }
        CardRows.keep(handle, card.id(), keys.alias(seen), true);
        handle.createUpdate(CONFIRM_ALIASES).bind("id", card.id().value()).execute();
        handle.createUpdate(CONFIRM)
                .bind("id", card.id().value())
                .bind("reader", reader.value())
                .bind("now", clock.instant())
                .execute();
        return new Linked(CardRows.find(handle, card.id()).orElseThrow());
    }

    /// The typed number is known by its HMAC only, so this compares rows.
    private static boolean printedBelongsToAnother(Handle handle, CardId id) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM ticketing.card_alias mine JOIN ticketing.card_alias other
                            ON other.kind = mine.kind AND other.hmac = mine.hmac AND other.confirmed
                            WHERE mine.card = :id AND mine.kind = 'printed' AND other.card <> mine.card)
                        """)
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public CardAnswer link(CardId id, String holder, Idm seen, ReaderId reader) {
        return jdbi.inTransaction(handle -> {
            if (ReadersTable.find(handle, reader).isEmpty()) {
                return new Refused(Reason.READER_UNKNOWN);
            }
            var known = CardRows.lock(handle, id);
            if (known.filter(card -> !card.holder().equals(holder)).isPresent()) {
                return new Refused(Reason.ANOTHERS_CARD);
            }
            CardRows.lockNumber(handle, keys.alias(seen));
            if (known.isEmpty()
                    && CardRows.confirmed(handle, keys.aliases(seen)).isPresent()) {
                return new Refused(Reason.ANOTHERS_CARD);
            }
            return confirm(handle, known.orElseGet(() -> add(handle, id, holder)), seen, reader);
        });
    }

    private IcCard add(Handle handle, CardId id, String holder) {
        handle.createUpdate(ADD)
                .bind("id", id.value())
                .bind("holder", holder)
                .bind("now", clock.instant())
                .execute();
        return CardRows.lock(handle, id).orElseThrow();
    }

    @Override
    public Optional<IcCard> find(CardId id) {
        return jdbi.withHandle(handle -> CardRows.find(handle, id));
    }

    /// The cards of a holder that were not ended, the latest first.
    public List<IcCard> ofHolder(String holder) {
        return jdbi.withHandle(handle -> CardRows.ofHolder(handle, holder));
    }

    /// The tickets a card carries now.
    public List<TicketId> carriedBy(CardId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT ticket FROM ticketing.bearer WHERE card = :id AND ended_at IS NULL ORDER BY given_at, ticket")
                .bind("id", id.value())
                .mapTo(UUID.class)
                .map(TicketId::new)
                .list());
    }

    @Override
    public Optional<IcCard> findConfirmed(CardNumber number) {
        return jdbi.inTransaction(handle -> {
            var card = CardRows.confirmed(handle, keys.aliases(number));
            card.ifPresent(seen -> CardRows.keep(handle, seen.id(), keys.alias(number), true));
            return card;
        });
    }

    @Override
    public Optional<String> lastFour(CardId id) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST_FOUR)
                .bind("id", id.value())
                .map((row, _) -> seals.open(id, row.getInt("last_four_key"), row.getBytes("last_four_sealed")))
                .findOne()
                .flatMap(found -> found));
    }

    @Override
    public boolean end(CardId id) {
        return jdbi.withHandle(handle -> handle.createQuery(END)
                        .bind("id", id.value())
                        .bind("now", clock.instant())
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }
}
