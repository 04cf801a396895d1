package jp.miyamichi.ticketing.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import jp.miyamichi.ticketing.order.Grant;
import jp.miyamichi.ticketing.order.Sale;

/// The call of `ticketing.sell`: one statement, one round trip, one commit. Plain JDBC, because a sale is the hottest
/// thing we do and the driver keeps this statement prepared.
final class SellCall {

    private static final String SELL =
            "SELECT ticketing.sell(?,?,?,?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?,?,?, ?,?,?,?,?, ?,?, ?,?,?)";

    private final PreparedStatement call;
    private final Connection connection;
    private int next = 1;

    private SellCall(Connection connection, PreparedStatement call) {
        this.connection = connection;
        this.call = call;
    }

    /// Answers 'sold', 'repeated' or 'different'; throws SQLSTATE MY001 with the product's name where seats are short.
    static String run(Connection connection, Sale sale) throws SQLException {
        try (var statement = connection.prepareStatement(SELL)) {
            var call = new SellCall(connection, statement);
            call.order(sale);
            call.seats(sale.seats());
            call.lines(sale.lines());
            call.grants(sale.lines());
            call.money(sale);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void order(Sale sale) throws SQLException {
        var request = sale.request();
        call.setObject(next++, request.id().value());
        call.setString(next++, request.actor());
        call.setBytes(next++, HexFormat.of().parseHex(request.fingerprint()));
        call.setString(next++, sale.state().word());
        call.setLong(next++, sale.total().amount());
        call.setBoolean(next++, sale.sandbox());
        call.setObject(next++, time(sale.at()));
        call.setObject(next++, time(sale.heldUntil()));
    }

    private void seats(List<Sale.Seats> seats) throws SQLException {
        array("text", seats, Sale.Seats::product);
        array("date", seats, Sale.Seats::day);
        array("int4", seats, Sale.Seats::persons);
        array("int4", seats, wanted -> wanted.capacity().seats());
        array("int4", seats, wanted -> wanted.capacity().stripes());
    }

    private void lines(List<Sale.Line> lines) throws SQLException {
        array("uuid", lines, Sale.Line::id);
        array("text", lines, line -> line.wish().product());
        array("text", lines, line -> line.wish().rider().toString());
        array("date", lines, line -> line.wish().day());
        array("int2", lines, line -> line.wish().persons());
        array("int8", lines, line -> line.yen().amount());
        array("int4", lines, line -> line.seats().map(place -> place + 1).orElse(0));
    }

    private void grants(List<Sale.Line> lines) throws SQLException {
        var granted = lines.stream().filter(line -> line.grant().isPresent()).toList();
        grants(
                connection,
                granted.stream().map(line -> line.grant().orElseThrow()).toList());
        var withCoupons = granted.stream()
                .flatMap(line ->
                        line.coupons().stream().map(kind -> List.of(line.id().toString(), kind)))
                .toList();
        array("uuid", withCoupons, List::getFirst);
        array("text", withCoupons, List::getLast);
    }

    private void grants(Connection connection, List<Grant> grants) throws SQLException {
        for (var array : GrantArrays.of(connection, grants)) {
            call.setArray(next++, array);
        }
    }

    private void money(Sale sale) throws SQLException {
        var received = sale.received();
        if (received.isEmpty()) {
            call.setNull(next++, Types.OTHER);
            call.setNull(next++, Types.ARRAY, "text[]");
            call.setNull(next++, Types.ARRAY, "int8[]");
            return;
        }
        var entries = SaleEntries.of(received.get().account(), sale.lines(), sale.total());
        call.setObject(next++, received.get().transfer());
        array("text", entries, SaleEntries.Entry::account);
        array("int8", entries, SaleEntries.Entry::yen);
    }

    private <T> void array(String type, List<T> rows, Function<T, Object> column) throws SQLException {
        call.setArray(
                next++, connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
