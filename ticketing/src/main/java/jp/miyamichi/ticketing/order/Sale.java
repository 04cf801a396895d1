package jp.miyamichi.ticketing.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Capacity;

/// Everything one commit writes when an order is made.
///
/// @param state HELD, UNPAID, or PAID where the money was taken at once
/// @param seats what must be free, once for each product and day
/// @param received where the money went, empty where none moved
public record Sale(
        OrderRequest request,
        OrderState state,
        boolean sandbox,
        Instant at,
        Instant heldUntil,
        List<Line> lines,
        List<Seats> seats,
        Optional<Received> received) {

    public Sale {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
    }

    /// @param id of the line and its ticket
    /// @param seats which of the sale's seats it takes, counted from 0
    /// @param grant empty as long as it is only held
    /// @param coupons kinds of those that come with it
    public record Line(
            UUID id, Wish wish, Yen yen, Optional<Integer> seats, Optional<Grant> grant, List<String> coupons) {

        public Line {
            coupons = List.copyOf(coupons);
        }
    }

    /// Seats of a product on a day, for all lines together.
    public record Seats(String product, LocalDate day, int persons, Capacity capacity) {}

    /// Money that came in with the sale.
    ///
    /// @param account of the ledger that holds it now
    public record Received(UUID transfer, String account) {}

    public Yen total() {
        return Yen.sum(lines.stream().map(Line::yen));
    }
}
