package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Book;
import jp.miyamichi.ticketing.product.Share;
import jp.miyamichi.ticketing.settlement.MonthClose;
import jp.miyamichi.ticketing.settlement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random months, settled from the tables, worked out once more from what really happened: the same to the yen.
class SettlementReplayTest {

    private static final List<Share> SHARES = List.of(new Share("lrt", 61), new Share("museum", 39));
    private static final ServiceDays DAYS = new ServiceDays(
            ZoneId.of("Asia/Tokyo"), LocalTime.of(3, 0), new Fact("drawn", Optional.empty(), Optional.empty(), true));
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant LATER = Instant.parse("2026-12-05T00:00:00Z");

    /// Divisible by every number of persons a ticket here can be used by, and by 100 percent.
    private static final BigInteger PARTS = LongStream.rangeClosed(1, 20)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.valueOf(100), BigInteger::multiply);

    private final AtomicLong ids = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSeasonSettledComesToWhatHappened(long seed) {
        try (var database = TestServer.database("ticketing")) {
            var season = new RandomSeason(seed);
            var ledger = new PostgresLedger(database.jdbi());
            var close = close(database, ledger);
            season.transfers().forEach(transfer -> {
                ledger.open(transfer.entries().stream()
                        .map(entry -> entry.account())
                        .toList());
                ledger.record(transfer);
            });
            database.jdbi().useTransaction(season::write);
            database.jdbi().useTransaction(handle -> season.writeUses(handle, false));
            close.settleAgain(NOVEMBER);
            database.jdbi().useTransaction(handle -> season.writeUses(handle, true));
            close.settleAgain(NOVEMBER);
            close.settleAgain(NOVEMBER);
            compare(season, ledger, close);
        }
    }

    private void compare(RandomSeason season, PostgresLedger ledger, MonthClose close) {
        var owed = new TreeMap<String, Long>();
        var unearned = new HashMap<String, Long>();
        for (var month = SEPTEMBER; !month.isAfter(NOVEMBER); month = month.plusMonths(1)) {
            var expected = expected(season, month);
            assertThat(drawn(close.statements(month))).as("%s", month).isEqualTo(expected);
            expected.values().forEach(lines -> lines.forEach((who, yen) -> owed.merge(who, yen, Long::sum)));
        }
        owed.remove("undecided");
        for (var ticket : season.sold()) {
            unearned.merge(ticket.product(), ticket.yen() - ticket.back(), Long::sum);
        }
        var balance = ledger.trialBalance(LATER.plusSeconds(1));
        owed.forEach((operator, yen) -> assertThat(balance.balanceYen(new Account("payable:" + operator)))
                .as(operator)
                .isEqualTo(-yen));
        var left = unearned.values().stream().mapToLong(Long::longValue).sum()
                - owed.values().stream().mapToLong(Long::longValue).sum();
        assertThat(unearned.keySet().stream()
                        .mapToLong(product -> balance.balanceYen(new Account("unearned:" + product)))
                        .sum())
                .isEqualTo(-left);
        assertThat(Book.replay(ledger.journal(Instant.EPOCH, LATER.plusSeconds(1)))
                        .trialBalance(LATER.plusSeconds(1)))
                .isEqualTo(balance);
    }

    private static Map<String, Map<String, Long>> drawn(List<Statement> statements) {
        var drawn = new TreeMap<String, Map<String, Long>>();
        for (var statement : statements) {
            var lines = new TreeMap<String, Long>();
            statement
                    .lines()
                    .forEach(line -> lines.put(line.operator(), line.yen().amount()));
            lines.put("undecided", statement.undecided().amount());
            drawn.put(statement.product(), lines);
        }
        return drawn;
    }

    /// The rule written a second time, with a common denominator for all: product, operator, yen.
    private static Map<String, Map<String, Long>> expected(RandomSeason season, YearMonth month) {
        var exact = new TreeMap<String, Map<String, BigInteger>>();
        var undecided = new HashMap<String, Long>();
        for (var ticket : season.sold()) {
            if (!YearMonth.from(DAYS.of(ticket.ended())).equals(month)) {
                continue;
            }
            var kept = BigInteger.valueOf(ticket.yen() - ticket.back());
            var parts = exact.computeIfAbsent(ticket.product(), _ -> new TreeMap<>());
            if (ticket.used().isEmpty() && ticket.product().equals("day-pass")) {
                SHARES.forEach(share -> parts.merge(
                        share.operator(),
                        kept.multiply(PARTS)
                                .multiply(BigInteger.valueOf(share.percent()))
                                .divide(BigInteger.valueOf(100)),
                        BigInteger::add));
            } else if (ticket.used().isEmpty()) {
                undecided.merge(ticket.product(), kept.longValueExact(), Long::sum);
            }
            var all =
                    ticket.used().stream().mapToInt(RandomSeason.Used::persons).sum();
            ticket.used()
                    .forEach(use -> parts.merge(
                            use.operator(),
                            kept.multiply(PARTS)
                                    .multiply(BigInteger.valueOf(use.persons()))
                                    .divide(BigInteger.valueOf(all)),
                            BigInteger::add));
        }
        var expected = new TreeMap<String, Map<String, Long>>();
        exact.forEach((product, parts) -> {
            var lines = rounded(parts);
            lines.put("undecided", undecided.getOrDefault(product, 0L));
            expected.put(product, lines);
        });
        return expected;
    }

    private static Map<String, Long> rounded(Map<String, BigInteger> parts) {
        var lines = new TreeMap<String, Long>();
        parts.forEach((operator, part) -> lines.put(operator, part.divide(PARTS).longValueExact()));
        var total = parts.values().stream()
                .reduce(BigInteger.ZERO, BigInteger::add)
                .divide(PARTS)
                .longValueExact();
        var left = total - lines.values().stream().mapToLong(Long::longValue).sum();
        var order = new ArrayList<>(parts.keySet());
        order.sort(Comparator.comparing((String operator) -> parts.get(operator).mod(PARTS))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (var i = 0; i < left; i++) {
            lines.merge(order.get(i), 1L, Long::sum);
        }
        return lines;
    }

    private MonthClose close(Database database, PostgresLedger ledger) {
        return new MonthClose(
                ledger,
                new PostgresUseFacts(database.jdbi()),
                product -> product.equals("day-pass") ? SHARES : List.of(),
                DAYS,
                () -> LATER,
                () -> new UUID(0x7003, ids.incrementAndGet()));
    }
}
