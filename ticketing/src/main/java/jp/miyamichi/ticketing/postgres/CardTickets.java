package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import jp.miyamichi.ticketing.card.Alias;
import jp.miyamichi.ticketing.card.CardNumber;
import jp.miyamichi.ticketing.card.CardTokens;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import org.jdbi.v3.core.Jdbi;

/// The tickets that cards carry, for readers to know without a network.
public final class CardTickets {

    private static final String CARRIED = """
            SELECT t.*, b.ticket, b.number, b.kind, b.given_at, a.key, a.hmac
            FROM ticketing.bearer b
            JOIN ticketing.ticket t ON t.id = b.ticket AND t.state = 'live'
            JOIN ticketing.card_alias a ON a.card = b.card AND a.kind = 'idm' AND a.confirmed
            WHERE b.kind = 'card' AND b.ended_at IS NULL AND t.valid_until > :now AND :area = ANY (t.areas)
            ORDER BY t.id
            LIMIT :max
            """;

    private final Jdbi jdbi;

    public CardTickets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a ticket on a card claims, by the alias of the card's chip.
    public record Carried(Alias idm, TokenClaims claims) {}

    /// At most [CardTokens#CARDS_MAX] tickets that are good in this area, now or later.
    public List<Carried> in(Area area, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(CARRIED)
                .bind("now", now)
                .bind("area", area.code())
                .bind("max", CardTokens.CARDS_MAX)
                .map((row, _) -> carried(row))
                .list());
    }

    private static Carried carried(ResultSet row) throws SQLException {
        var hmac = HexFormat.of().formatHex(row.getBytes("hmac"));
        return new Carried(
                new Alias(CardNumber.Kind.IDM, row.getInt("key"), hmac),
                TokenClaims.of(TicketRows.ticket(row), TicketRows.bearer(row)));
    }
}
