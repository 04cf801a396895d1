package jp.miyamichi.ticketing.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.Sale;

/// The call of `ticketing.sell_one`: the most frequent sale, without arrays.
final class SellOneCall {

    private static final String SELL = "SELECT ticketing.sell_one(?,?,?,?,?, ?,?,?,?,?,?, ?,?, ?,?,?,?,?, ?,?)";

    private SellOneCall() {}

    static boolean fits(Sale sale) {
        return sale.lines().size() == 1
                && sale.state() == OrderState.PAID
                && sale.received().isPresent()
                && sale.lines().getFirst().coupons().isEmpty();
    }

    /// Answers as [SellCall#run] does.
    static String run(Connection connection, Sale sale) throws SQLException {
        var line = sale.lines().getFirst();
        var wish = line.wish();
        var grant = line.grant().orElseThrow();
        var received = sale.received().orElseThrow();
        var next = 1;
        try (var call = connection.prepareStatement(SELL)) {
            call.setObject(next++, sale.request().id().value());
            call.setString(next++, sale.request().actor());
            call.setBytes(next++, HexFormat.of().parseHex(sale.request().fingerprint()));
            call.setBoolean(next++, sale.sandbox());
            call.setObject(next++, SellCall.time(sale.at()));
            call.setObject(next++, line.id());
            call.setString(next++, wish.product());
            call.setString(next++, wish.rider().toString());
            call.setObject(next++, wish.day());
            call.setShort(next++, (short) wish.persons());
            call.setLong(next++, line.yen().amount());
            var seats = sale.seats().stream().findFirst().map(Sale.Seats::capacity);
            call.setInt(next++, seats.map(capacity -> capacity.seats()).orElse(0));
            call.setInt(next++, seats.map(capacity -> capacity.stripes()).orElse(1));
            call.setString(next++, String.join(",", grant.areas()));
            call.setObject(next++, SellCall.time(grant.from()));
            call.setObject(next++, SellCall.time(grant.until()));
            call.setInt(next++, grant.minutesFromFirstUse().orElse(0));
            call.setShort(next++, (short) grant.rides().orElse(0));
            call.setObject(next++, received.transfer());
            call.setString(next, received.account());
            try (var row = call.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
