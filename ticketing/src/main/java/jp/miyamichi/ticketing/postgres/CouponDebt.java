package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import org.jdbi.v3.core.Handle;

/// What a redeemed coupon makes us owe the shop: out of the ticket's money it came with, or taken off what the
/// campaign's operator is owed.
final class CouponDebt {

    private static final String ORIGIN = """
            SELECT c.kind, l.product, k.operator, k.worth_yen, k.first_day, k.last_day
            FROM ticketing.coupon c
            LEFT JOIN ticketing.order_line l ON l.id = c.order_line
            LEFT JOIN ticketing.coupon_campaign k ON k.id = c.campaign
            WHERE c.id = :id
            """;

    private final Function<String, Yen> worthOf;
    private final Supplier<UUID> ids;

    CouponDebt(Function<String, Yen> worthOf, Supplier<UUID> ids) {
        this.worthOf = worthOf;
        this.ids = ids;
    }

    /// Where a coupon comes from.
    ///
    /// @param payer the account its worth is taken from
    /// @param days it may be redeemed on; empty where any
    record Origin(Account payer, Yen worth, Optional<Days> days) {

        record Days(LocalDate first, LocalDate last) {}

        boolean isGoodOn(LocalDate day) {
            return days.map(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                    .orElse(true);
        }
    }

    Optional<Origin> origin(Handle handle, UUID coupon) {
        return handle.createQuery(ORIGIN)
                .bind("id", coupon)
                .map((row, _) -> origin(row))
                .findOne();
    }

    private Origin origin(ResultSet row) throws SQLException {
        var product = row.getString("product");
        if (product != null) {
            return new Origin(
                    Account.of(AccountKind.UNEARNED, product), worthOf.apply(row.getString("kind")), Optional.empty());
        }
        return new Origin(
                Account.of(AccountKind.PAYABLE, row.getString("operator")),
                Yen.of(row.getLong("worth_yen")),
                Optional.of(new Origin.Days(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class))));
    }

    void book(Handle handle, UUID coupon, Origin origin, String shop, Instant now) {
        handle.createUpdate("UPDATE ticketing.coupon SET worth_yen = :worth WHERE id = :id")
                .bind("worth", origin.worth().amount())
                .bind("id", coupon)
                .execute();
        var owed = Account.of(AccountKind.PAYABLE, shop);
        if (origin.worth().isZero() || owed.equals(origin.payer())) {
            return;
        }
        PostgresLedger.open(handle, List.of(origin.payer(), owed));
        PostgresLedger.record(
                handle,
                Transfer.posted(
                        ids.get(),
                        TransferKind.SETTLEMENT,
                        "coupon:" + coupon,
                        now,
                        Entry.debit(origin.payer(), origin.worth()),
                        Entry.credit(owed, origin.worth())));
    }
}
