package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import jp.miyamichi.ticketing.settlement.CashCount;
import jp.miyamichi.ticketing.settlement.CashDesk;
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.settlement.FareTaken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Tills and their shifts, each command and its ledger transfer in one transaction.
public final class PostgresCashDesk implements CashDesk {

    private final Jdbi jdbi;
    private final Supplier<UUID> ids;

    public PostgresCashDesk(Jdbi jdbi, Supplier<UUID> ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    @Override
    public OpenAnswer open(CashShift shift) {
        return jdbi.inTransaction(handle -> {
            TillRows.lockDesk(handle, shift.desk());
            var earlier = ShiftRows.find(handle, shift.id());
            if (earlier.isPresent()) {
                var known = earlier.get();
                return known.shift().equals(shift)
                        ? new OpenAnswer.Opened(known.number(), booked(handle, shift.id(), "opening"))
                        : new OpenAnswer.IdTaken();
            }
            var last = ShiftRows.last(handle, shift.desk());
            if (last.isPresent() && !last.get().isCounted()) {
                return new OpenAnswer.StillOpen(shift.desk());
            }
            var number = last.map(before -> before.number() + 1).orElse(1);
            PostgresLedger.open(handle, TillAccounts.of(shift));
            TillRows.insert(handle, shift, number);
            return new OpenAnswer.Opened(
                    number, difference(handle, shift, "opening", shift.inTill(), shift.openedAt()));
        });
    }

    @Override
    public TakeAnswer take(FareTaken fare) {
        return jdbi.inTransaction(handle -> {
            var earlier = ShiftRows.fareYen(handle, fare);
            if (earlier.isPresent()) {
                return earlier.get().isSame()
                        ? new TakeAnswer.Taken()
                        : new TakeAnswer.AlreadyPaid(earlier.get().yen());
            }
            var shift = ShiftRows.locked(handle, fare.shift()).filter(found -> !found.isCounted());
            if (shift.isEmpty()) {
                return new TakeAnswer.NoOpenShift();
            }
            TillRows.insert(handle, fare);
            if (fare.tender() == FareTaken.Tender.CASH && !fare.yen().isZero()) {
                var accounts = new TillAccounts(shift.get().shift());
                post(
                        handle,
                        TransferKind.FARE,
                        "fare/" + fare.ride(),
                        fare.takenAt(),
                        Entry.debit(accounts.till(), fare.yen()),
                        Entry.credit(accounts.revenue(), fare.yen()));
            }
            return new TakeAnswer.Taken();
        });
    }

    @Override
    public CountAnswer count(CashCount count) {
        return jdbi.inTransaction(handle -> {
            var found = ShiftRows.locked(handle, count.shift());
            if (found.isEmpty()) {
                return new CountAnswer.NoSuchShift();
            }
            var earlier = ShiftRows.count(handle, count.shift());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            var difference = difference(handle, found.get().shift(), "count", count.inTill(), count.countedAt());
            TillRows.insert(handle, count, difference);
            return new CountAnswer.Counted(count.inTill(), difference);
        });
    }

    @Override
    public Optional<Summary> find(UUID shift) {
        return jdbi.withHandle(handle -> ShiftRows.summary(handle, shift));
    }

    @Override
    public List<Summary> shifts(Instant from, Instant until) {
        return jdbi.withHandle(handle -> ShiftRows.summaries(handle, from, until));
    }

    /// Books what is in the till beyond what the ledger says, so that both agree.
    private long difference(Handle handle, CashShift shift, String when, Yen inTill, Instant at) {
        var accounts = new TillAccounts(shift);
        var yen = inTill.amount() - TillRows.balanceYen(handle, accounts.till());
        if (yen != 0) {
            post(
                    handle,
                    TransferKind.DIFFERENCE,
                    "shift/" + shift.id() + "/" + when,
                    at,
                    new Entry(accounts.till(), yen),
                    new Entry(accounts.difference(), -yen));
        }
        return yen;
    }

    private static long booked(Handle handle, UUID shift, String when) {
        return TillRows.bookedYen(handle, "shift/" + shift + "/" + when);
    }

    private void post(Handle handle, TransferKind kind, String cause, Instant at, Entry... entries) {
        if (!PostgresLedger.record(handle, Transfer.posted(ids.get(), kind, cause, at, entries))) {
            throw new IllegalStateException(cause + " is booked although its row is not there; look at the journal");
        }
    }
}
