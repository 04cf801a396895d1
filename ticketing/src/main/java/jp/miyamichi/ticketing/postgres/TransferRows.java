package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Step;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// How a transfer and its entries stand in their tables.
final class TransferRows {

    static final String SELECT = """
            SELECT t.*, e.accounts, e.yen
            FROM ticketing.transfer t CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(e.account ORDER BY e.line), '{}') AS accounts,
                       coalesce(array_agg(e.yen ORDER BY e.line), '{}') AS yen
                FROM ticketing.entry e WHERE e.transfer = t.id) e
            """;

    private TransferRows() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Query bind(Query query, Transfer transfer) {
        var accounts = transfer.entries().stream().map(entry -> entry.account().code());
        query.bind("id", transfer.id())
                .bind("kind", transfer.kind().word())
                .bind("cause", transfer.cause())
                .bind("state", transfer.step().word())
                .bind("at", time(transfer.at()))
                .bindArray("accounts", String.class, accounts.toList())
                .bindArray(
                        "yen",
                        Long.class,
                        transfer.entries().stream().map(Entry::yen).toList());
        transfer.step()
                .ends()
                .ifPresentOrElse(
                        pending -> query.bind("pendingOf", pending), () -> query.bindNull("pendingOf", Types.OTHER));
        if (transfer.step() instanceof Step.Pending(var expiresAt)) {
            return query.bind("expiresAt", time(expiresAt));
        }
        return query.bindNull("expiresAt", Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static Transfer read(ResultSet row, StatementContext context) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                kind(row),
                row.getString("cause"),
                step(row),
                entries(row),
                instant(row, "created_at"));
    }

    static TransferKind kind(ResultSet row) throws SQLException {
        return TransferKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static Step step(ResultSet row) throws SQLException {
        var pending = row.getObject("pending_of", UUID.class);
        var state = row.getString("state");
        return switch (state) {
            case "pending" -> new Step.Pending(instant(row, "expires_at"));
            case "posted" -> pending == null ? new Step.Posted() : new Step.PostedFrom(pending);
            case "voided" -> new Step.Voided(pending);
            case "expired" -> new Step.Expired(pending);
            default -> throw new IllegalStateException("transfer state " + state + " is not known here");
        };
    }

    private static List<Entry> entries(ResultSet row) throws SQLException {
        var accounts = (String[]) row.getArray("accounts").getArray();
        var yen = (Long[]) row.getArray("yen").getArray();
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < accounts.length; i++) {
            entries.add(new Entry(new Account(accounts[i]), yen[i]));
        }
        return entries;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
