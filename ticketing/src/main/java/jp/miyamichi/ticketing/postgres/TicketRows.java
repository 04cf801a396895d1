package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;

/// Rows of tickets and bearers as what they stand for.
final class TicketRows {

    static final String TICKET = """
            SELECT id, order_line, product, rider, persons, areas, valid_from, valid_until, minutes_from_first_use,
                   rides_max, same_use_minutes, re_entry, state
            FROM ticketing.ticket
            """;

    static final String BEARER = "SELECT ticket, number, kind, given_at, ended_at FROM ticketing.bearer\n";

    private TicketRows() {}

    static Ticket ticket(ResultSet row) throws SQLException {
        var areas = Arrays.stream((String[]) row.getArray("areas").getArray())
                .map(Area::of)
                .toList();
        var terms = new UseTerms(
                validity(row),
                row.getInt("persons"),
                Duration.ofMinutes(row.getInt("same_use_minutes")),
                row.getBoolean("re_entry"));
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                row.getObject("order_line", UUID.class),
                row.getString("product"),
                Rider.valueOf(row.getString("rider").toUpperCase(Locale.ROOT)),
                areas,
                terms,
                Ticket.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        var minutes = Optional.ofNullable(row.getObject("minutes_from_first_use", Integer.class));
        var rides = Optional.ofNullable(row.getObject("rides_max", Integer.class));
        return new Validity(
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                minutes.map(Duration::ofMinutes),
                rides.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    static Bearer bearer(ResultSet row) throws SQLException {
        return new Bearer(
                new BearerId(new TicketId(row.getObject("ticket", UUID.class)), row.getInt("number")),
                BearerKind.of(row.getString("kind")),
                row.getTimestamp("given_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(java.sql.Timestamp::toInstant));
    }
}
