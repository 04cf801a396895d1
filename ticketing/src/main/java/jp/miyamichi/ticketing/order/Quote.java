package jp.miyamichi.ticketing.order;

import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What an order costs now.
///
/// @param sandboxOnly why it cannot be sold for money; empty where it can
public record Quote(List<Line> lines, Yen total, List<String> sandboxOnly) {

    public Quote {
        lines = List.copyOf(lines);
        sandboxOnly = List.copyOf(sandboxOnly);
    }

    /// @param yen for all its persons
    public record Line(Wish wish, Yen yen) {}
}
