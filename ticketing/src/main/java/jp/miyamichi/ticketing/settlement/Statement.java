package jp.miyamichi.ticketing.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Share;

/// What the operators of one product are owed for the tickets whose time ended in a month.
///
/// @param tickets how many ended, used or not
/// @param unused how many of them never were used
/// @param undecided money of unused tickets for which the product states no share; it stays unearned
public record Statement(YearMonth month, String product, int tickets, int unused, List<Line> lines, Yen undecided) {

    /// One operator's part.
    ///
    /// @param rides validated with these tickets
    public record Line(String operator, int rides, Yen yen) {}

    public Statement {
        lines = List.copyOf(lines);
    }

    public Yen total() {
        return Yen.sum(lines.stream().map(Line::yen));
    }

    /// What `operator` gets.
    public Yen of(String operator) {
        return Yen.sum(
                lines.stream().filter(line -> line.operator().equals(operator)).map(Line::yen));
    }

    /// One statement a product, of all tickets that ended in `month`.
    static List<Statement> of(YearMonth month, List<SoldTicket> tickets, Terms terms) {
        var byProduct = new TreeMap<String, List<SoldTicket>>();
        tickets.forEach(ticket -> byProduct
                .computeIfAbsent(ticket.product(), _ -> new ArrayList<>())
                .add(ticket));
        return byProduct.entrySet().stream()
                .map(sold -> of(month, sold.getKey(), sold.getValue(), terms.whenUnused(sold.getKey())))
                .toList();
    }

    private static Statement of(YearMonth month, String product, List<SoldTicket> tickets, List<Share> whenUnused) {
        var split = new Split(whenUnused);
        tickets.forEach(split::add);
        var lines = split.rounded().entrySet().stream()
                .map(part -> new Line(part.getKey(), split.ridesWith(part.getKey()), part.getValue()))
                .toList();
        var unused = (int)
                tickets.stream().filter(ticket -> ticket.rides().isEmpty()).count();
        return new Statement(month, product, tickets.size(), unused, lines, split.undecided());
    }

    /// What products state about the money of tickets nobody used.
    @FunctionalInterface
    public interface Terms {

        /// The shares of `product`, which add up to 100 percent; empty where it states none.
        List<Share> whenUnused(String product);

        /// As the catalogue states them.
        static Terms of(Catalogue catalogue) {
            return id ->
                    catalogue.find(id).map(product -> product.terms().split()).orElse(List.of());
        }
    }
}
