package jp.miyamichi.service.journey;

/// What a journey would cost.
public sealed interface PriceAnswer {

    /// Nothing is held.
    record Priced(Content content) implements PriceAnswer {}

    /// A leg is not in the timetable. Search again.
    ///
    /// @param leg counted from 0
    record NotThere(int leg) implements PriceAnswer, BookAnswer {}

    /// `why` says what to do instead.
    record NotSold(String why) implements PriceAnswer, BookAnswer {}
}
