package jp.miyamichi.ticketing.postgres;

import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.settlement.CashCount;
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.settlement.FareTaken;
import org.jdbi.v3.core.Handle;

/// What is written of a till, and what the ledger says of it.
final class TillRows {

    private TillRows() {}

    /// One shift at a desk is opened at a time.
    static void lockDesk(Handle handle, String desk) {
        handle.createQuery("SELECT true FROM pg_advisory_xact_lock(hashtextextended('cash:' || :desk, 0))")
                .bind("desk", desk)
                .mapTo(Boolean.class)
                .one();
    }

    static void insert(Handle handle, CashShift shift, int number) {
        handle.createUpdate("""
                        INSERT INTO ticketing.cash_shift
                            (id, desk, number, operator, opened_by, opened_at, float_yen)
                        VALUES (:id, :desk, :number, :operator, :by, :at, :float)
                        """)
                .bind("id", shift.id())
                .bind("desk", shift.desk())
                .bind("number", number)
                .bind("operator", shift.operator())
                .bind("by", shift.openedBy())
                .bind("at", TransferRows.time(shift.openedAt()))
                .bind("float", shift.inTill().amount())
                .execute();
    }

    static void insert(Handle handle, FareTaken fare) {
        handle.createUpdate("""
                        INSERT INTO ticketing.fare_taken (ride, shift, tender, yen, taken_at)
                        VALUES (:ride, :shift, :tender, :yen, :at)
                        """)
                .bind("ride", fare.ride())
                .bind("shift", fare.shift())
                .bind("tender", fare.tender().word())
                .bind("yen", fare.yen().amount())
                .bind("at", TransferRows.time(fare.takenAt()))
                .execute();
    }

    static void insert(Handle handle, CashCount count, long differenceYen) {
        handle.createUpdate("""
                        INSERT INTO ticketing.cash_count
                            (shift, counted_by, counted_at, counted_yen, difference_yen)
                        VALUES (:shift, :by, :at, :yen, :difference)
                        """)
                .bind("shift", count.shift())
                .bind("by", count.countedBy())
                .bind("at", TransferRows.time(count.countedAt()))
                .bind("yen", count.inTill().amount())
                .bind("difference", differenceYen)
                .execute();
    }

    /// What the ledger says of an account now.
    static long balanceYen(Handle handle, Account account) {
        return handle.createQuery("""
                        SELECT coalesce(sum(e.yen), 0)::bigint
                        FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer AND t.state = 'posted'
                        WHERE e.account = :account
                        """)
                .bind("account", account.code())
                .mapTo(Long.class)
                .one();
    }

    /// What a transfer moved on its first line, 0 where there is none.
    static long bookedYen(Handle handle, String cause) {
        return handle.createQuery("""
                        SELECT coalesce(max(e.yen), 0) FROM ticketing.transfer t
                        JOIN ticketing.entry e ON e.transfer = t.id AND e.line = 1 WHERE t.cause = :cause
                        """).bind("cause", cause).mapTo(Long.class).one();
    }
}
