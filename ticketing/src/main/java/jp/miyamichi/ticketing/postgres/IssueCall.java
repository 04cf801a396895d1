package jp.miyamichi.ticketing.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.miyamichi.ticketing.order.Grant;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.Orders;
import org.jdbi.v3.core.Handle;

/// The call of `ticketing.give_tickets`: the tickets of an order whose seats were held before.
final class IssueCall {

    private static final String GIVE = "SELECT ticketing.give_tickets(?, ?,?,?,?, ?,?,?,?,?, ?,?)";

    private IssueCall() {}

    static void run(Handle handle, List<OrderLine> lines, Orders.Issue issue, Instant now) {
        var connection = handle.getConnection();
        try (var call = connection.prepareStatement(GIVE)) {
            var next = 1;
            call.setObject(next++, SellCall.time(now));
            call.setArray(next++, array(connection, "uuid", lines, OrderLine::id));
            call.setArray(next++, array(connection, "text", lines, OrderLine::product));
            call.setArray(
                    next++,
                    array(connection, "text", lines, line -> line.rider().toString()));
            call.setArray(next++, array(connection, "int2", lines, OrderLine::persons));
            for (var array : GrantArrays.of(
                    connection,
                    lines.stream().map(line -> grant(issue.grants(), line)).toList())) {
                call.setArray(next++, array);
            }
            var given = lines.stream()
                    .flatMap(line -> issue.coupons().getOrDefault(line.id(), List.of()).stream()
                            .map(kind -> List.of(line.id().toString(), kind)))
                    .toList();
            call.setArray(next++, array(connection, "uuid", given, List::getFirst));
            call.setArray(next, array(connection, "text", given, List::getLast));
            call.execute();
        } catch (SQLException failed) {
            throw new SqlFailed(failed);
        }
    }

    private static Grant grant(Map<UUID, Grant> grants, OrderLine line) {
        var grant = grants.get(line.id());
        if (grant == null) {
            throw new IllegalArgumentException("line " + line.id() + " has no grant");
        }
        return grant;
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<T> rows, Function<T, Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
