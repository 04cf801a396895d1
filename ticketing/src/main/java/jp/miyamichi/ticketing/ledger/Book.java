package jp.miyamichi.ticketing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Recorded;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refusal;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Repeated;

/// A ledger in memory, written to be read: the rules without a database. Fed the journal, it must come to the same
/// balances as the database.
public final class Book implements Ledger {

    private final Set<Account> open = new TreeSet<>();
    private final Map<String, Transfer> byCause = new LinkedHashMap<>();
    private final Map<UUID, Transfer> byId = new HashMap<>();
    private final Map<UUID, Transfer> ends = new HashMap<>();

    /// The book that these transfers make, in this order.
    public static Book replay(List<Transfer> journal) {
        var book = new Book();
        for (var transfer : journal) {
            book.open(transfer.entries().stream().map(Entry::account).toList());
            if (book.record(transfer) instanceof Refused(var _, var why)) {
                throw new IllegalStateException("the journal breaks the ledger's rules: " + why);
            }
        }
        return book;
    }

    @Override
    public synchronized void open(Collection<Account> accounts) {
        open.addAll(accounts);
    }

    @Override
    public synchronized LedgerAnswer record(Transfer transfer) {
        var earlier = find(transfer.cause());
        if (earlier.isPresent()) {
            return earlier.get().saysTheSameAs(transfer)
                    ? new Repeated(earlier.get())
                    : Refusals.causeTaken(transfer.cause());
        }
        var refused = refusal(transfer);
        if (refused.isPresent()) {
            return refused.get();
        }
        byCause.put(transfer.cause(), transfer);
        byId.put(transfer.id(), transfer);
        transfer.step().ends().ifPresent(pending -> ends.put(pending, transfer));
        return new Recorded(transfer);
    }

    private Optional<Refused> refusal(Transfer transfer) {
        var ended = transfer.step().ends().flatMap(pending -> endOf(pending, transfer));
        if (ended.isPresent()) {
            return ended;
        }
        return transfer.entries().stream()
                .map(Entry::account)
                .filter(account -> !open.contains(account))
                .findFirst()
                .map(Refusals::notOpen);
    }

    private Optional<Refused> endOf(UUID pendingId, Transfer transfer) {
        var earlier = Optional.ofNullable(ends.get(pendingId));
        if (earlier.isPresent()) {
            return earlier.map(end -> Refusals.endedAlready(pendingId, end));
        }
        var pending = Optional.ofNullable(byId.get(pendingId));
        if (pending.isEmpty() || !(pending.get().step() instanceof Step.Pending(var expiresAt))) {
            return Optional.of(new Refused(Refusal.NOT_PENDING, "transfer " + pendingId + " is not pending"));
        }
        var late = !transfer.at().isBefore(expiresAt);
        return switch (transfer.step()) {
            case Step.PostedFrom(var _)
            when late ->
                Optional.of(new Refused(Refusal.EXPIRED, pendingId + " expired at " + expiresAt + "; reserve again"));
            case Step.PostedFrom(var _)
            when !isWithin(transfer, pending.get()) ->
                Optional.of(
                        new Refused(Refusal.MORE_THAN_RESERVED, transfer.cause() + " posts more than was reserved"));
            case Step.Expired(var _)
            when !late ->
                Optional.of(new Refused(
                        Refusal.NOT_EXPIRED_YET, pendingId + " holds until " + expiresAt + "; void it instead"));
            default -> Optional.empty();
        };
    }

    /// Whether each account moves to the side that was reserved, and no further.
    private static boolean isWithin(Transfer transfer, Transfer pending) {
        var reserved = perAccount(pending);
        return perAccount(transfer).entrySet().stream().allMatch(moved -> {
            var limit = reserved.getOrDefault(moved.getKey(), 0L);
            var yen = moved.getValue();
            return yen == 0 || (Long.signum(yen) == Long.signum(limit) && Math.abs(yen) <= Math.abs(limit));
        });
    }

    private static Map<Account, Long> perAccount(Transfer transfer) {
        var sums = new HashMap<Account, Long>();
        transfer.entries().forEach(entry -> sums.merge(entry.account(), entry.yen(), Long::sum));
        return sums;
    }

    @Override
    public synchronized Optional<Transfer> find(String cause) {
        return Optional.ofNullable(byCause.get(cause));
    }

    @Override
    public synchronized List<Transfer> startingWith(String prefix) {
        return inOrder(transfer -> transfer.cause().startsWith(prefix));
    }

    @Override
    public synchronized List<Transfer> journal(Instant from, Instant until) {
        return inOrder(
                transfer -> !transfer.at().isBefore(from) && transfer.at().isBefore(until));
    }

    private List<Transfer> inOrder(Predicate<Transfer> wanted) {
        return byCause.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Transfer::at)
                        .thenComparing(transfer -> transfer.step().ends().isPresent())
                        .thenComparing(transfer -> transfer.id().toString()))
                .toList();
    }

    @Override
    public synchronized TrialBalance trialBalance(Instant until) {
        var sums = new TrialBalance.Sums();
        for (var transfer : byCause.values()) {
            if (!transfer.at().isBefore(until)) {
                continue;
            }
            switch (transfer.step()) {
                case Step.Posted(), Step.PostedFrom(var _) -> transfer.entries().forEach(sums::post);
                case Step.Pending(var expiresAt)
                when holds(transfer, expiresAt, until) -> transfer.entries().forEach(sums::reserve);
                default -> {}
            }
        }
        return sums.total();
    }

    private boolean holds(Transfer pending, Instant expiresAt, Instant until) {
        var end = Optional.ofNullable(ends.get(pending.id()));
        return expiresAt.isAfter(until)
                && end.map(ended -> !ended.at().isBefore(until)).orElse(true);
    }

    @Override
    public synchronized int expire(Instant now) {
        var over = new ArrayList<Transfer>();
        for (var transfer : byCause.values()) {
            if (transfer.step() instanceof Step.Pending(var expiresAt)
                    && !expiresAt.isAfter(now)
                    && !ends.containsKey(transfer.id())
                    && over.size() < EXPIRED_AT_ONCE_MAX) {
                over.add(transfer);
            }
        }
        over.forEach(pending -> record(Expiry.of(pending, now)));
        return over.size();
    }
}
