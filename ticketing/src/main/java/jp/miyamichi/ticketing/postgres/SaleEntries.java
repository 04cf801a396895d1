package jp.miyamichi.ticketing.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.Sale;

/// The ledger's two sides of a sale: where the money is (debit), and what we owe for it, product by product (credit).
final class SaleEntries {

    private SaleEntries() {}

    /// Positive is debit.
    record Entry(String account, long yen) {}

    static List<Entry> of(String account, List<Sale.Line> lines, Yen total) {
        return of(
                account,
                lines,
                line -> line.wish().product(),
                line -> line.yen().amount(),
                total);
    }

    static List<Entry> ofOrder(String account, List<OrderLine> lines, Yen total) {
        return of(account, lines, OrderLine::product, line -> line.yen().amount(), total);
    }

    private static <T> List<Entry> of(
            String account, List<T> lines, Function<T, String> product, ToLongFunction<T> yen, Yen total) {
        var owed = new TreeMap<String, Long>();
        for (var line : lines) {
            if (yen.applyAsLong(line) > 0) {
                owed.merge(unearned(product.apply(line)), -yen.applyAsLong(line), Long::sum);
            }
        }
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(account, total.amount()));
        owed.forEach((code, credit) -> entries.add(new Entry(code, credit)));
        return entries;
    }

    static String unearned(String product) {
        return "unearned:" + product;
    }

    static List<Entry> turned(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Entry(entry.account(), -entry.yen()))
                .toList();
    }
}
