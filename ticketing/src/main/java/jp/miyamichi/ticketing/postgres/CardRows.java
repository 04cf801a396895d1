package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.card.Alias;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.IcCard;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of cards and their aliases.
final class CardRows {

    private static final String CARD = "SELECT id, holder, state, confirmed_at FROM ticketing.card\n";

    private static final String BY_ALIAS = """
            SELECT c.id, c.holder, c.state, c.confirmed_at
            FROM ticketing.card c JOIN ticketing.card_alias a ON a.card = c.id
            WHERE c.state = 'confirmed' AND a.confirmed AND a.kind = :kind
              AND a.hmac IN (SELECT decode(hmac, 'hex') FROM unnest(:hmacs) AS hmac)
            """;

    private static final String KEEP_ALIAS = """
            INSERT INTO ticketing.card_alias (card, kind, key, hmac, confirmed)
            VALUES (:card, :kind, :key, :hmac, :confirmed)
            ON CONFLICT (card, kind) DO UPDATE
                SET key = EXCLUDED.key, hmac = EXCLUDED.hmac, confirmed = EXCLUDED.confirmed
            """;

    private CardRows() {}

    static Optional<IcCard> find(Handle handle, CardId id) {
        return handle.createQuery(CARD + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> card(row))
                .findOne();
    }

    static List<IcCard> ofHolder(Handle handle, String holder) {
        return handle.createQuery(CARD + "WHERE holder = :holder AND state <> 'ended' ORDER BY typed_at DESC, id")
                .bind("holder", holder)
                .map((row, _) -> card(row))
                .list();
    }

    static Optional<IcCard> lock(Handle handle, CardId id) {
        return handle.createQuery(CARD + "WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map((row, _) -> card(row))
                .findOne();
    }

    /// The confirmed card that has one of these forms of one number.
    static Optional<IcCard> confirmed(Handle handle, List<Alias> forms) {
        return handle.createQuery(BY_ALIAS)
                .bind("kind", forms.getFirst().kind().toString())
                .bindArray(
                        "hmacs", String.class, forms.stream().map(Alias::hmac).toList())
                .map((row, _) -> card(row))
                .findFirst();
    }

    /// Keeps a number of a card, instead of an earlier form of it.
    static void keep(Handle handle, CardId card, Alias alias, boolean confirmed) {
        handle.createUpdate(KEEP_ALIAS)
                .bind("card", card.value())
                .bind("kind", alias.kind().toString())
                .bind("key", alias.keyId())
                .bind("hmac", alias.bytes())
                .bind("confirmed", confirmed)
                .execute();
    }

    /// Lets only one at a time confirm cards of this number, whatever key it was hashed with before.
    static void lockNumber(Handle handle, Alias present) {
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:hmac, 0))")
                .bind("hmac", present.hmac())
                .mapToMap()
                .list();
    }

    private static IcCard card(ResultSet row) throws SQLException {
        return new IcCard(
                new CardId(row.getObject("id", UUID.class)),
                row.getString("holder"),
                IcCard.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                time(row.getTimestamp("confirmed_at")));
    }

    private static Optional<Instant> time(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
