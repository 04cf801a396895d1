package jp.miyamichi.ticketing.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Transfers and balances as text: `psp:sandbox +1000, unearned:lrt -1000`.
public final class Drawn {

    public static final Duration HOLD = Duration.ofMinutes(30);

    public static final List<Account> ACCOUNTS = Stream.of(
                    "psp:sandbox", "unearned:lrt", "unearned:oya", "payable:lrt", "payable:bus", "rounding")
            .map(Account::new)
            .toList();

    private Drawn() {}

    public static Transfer posted(String cause, Instant at, String entries) {
        return transfer(TransferKind.SALE, cause, new Step.Posted(), entries, at);
    }

    public static Transfer pending(String cause, Instant at, String entries) {
        return transfer(TransferKind.SALE, cause, new Step.Pending(at.plus(HOLD)), entries, at);
    }

    public static Transfer ending(Step step, String cause, Instant at, String entries) {
        return transfer(TransferKind.SALE, cause, step, entries, at);
    }

    private static Transfer transfer(TransferKind kind, String cause, Step step, String entries, Instant at) {
        var id = UUID.nameUUIDFromBytes((cause + at).getBytes(StandardCharsets.UTF_8));
        return new Transfer(id, kind, cause, step, entries(entries), at);
    }

    public static List<Entry> entries(String drawn) {
        return Stream.of(drawn.split(", "))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .map(parts -> new Entry(new Account(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    /// Each account with debits/credits, and what is reserved in brackets.
    public static String draw(TrialBalance balance) {
        return balance.lines().stream().map(Drawn::draw).collect(Collectors.joining(", "));
    }

    private static String draw(TrialBalance.Line line) {
        var pending = line.pendingYen() == 0 ? "" : " (%+d)".formatted(line.pendingYen());
        return line.account() + " " + line.debitYen() + "/" + line.creditYen() + pending;
    }
}
