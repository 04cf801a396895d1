package jp.miyamichi.ticketing.order;

import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What the price list answers to wishes.
public sealed interface QuoteAnswer {

    record Quoted(Quote quote) implements QuoteAnswer {}

    /// @param line which wish cannot be met, counted from 0
    record NotSold(int line, String why) implements QuoteAnswer, HoldAnswer {}

    /// The buyer was shown other prices. Show both and ask again with the new ones.
    record PriceChanged(List<Change> changes) implements QuoteAnswer, HoldAnswer {

        public PriceChanged {
            changes = List.copyOf(changes);
        }
    }

    record Change(int line, Yen quoted, Yen now) {}
}
