package jp.miyamichi.ticketing.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The ledger. Safe to use from many threads; of two that record the same cause, one does.
public interface Ledger {

    /// Opens accounts that are not open yet. An account is never closed.
    void open(Collection<Account> accounts);

    LedgerAnswer record(Transfer transfer);

    Optional<Transfer> find(String cause);

    /// All transfers whose cause begins like this, in order of time.
    List<Transfer> startingWith(String prefix);

    /// All transfers recorded for a time in `from` up to, and without, `until`, in that order.
    List<Transfer> journal(Instant from, Instant until);

    /// What every account holds, counting transfers before `until`.
    TrialBalance trialBalance(Instant until);

    /// Ends pending transfers whose time was over at `now`, at most [#EXPIRED_AT_ONCE_MAX] of them.
    ///
    /// @return how many
    int expire(Instant now);

    int EXPIRED_AT_ONCE_MAX = 1_000;
}
