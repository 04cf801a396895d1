package jp.miyamichi.service.journey;

/// What became of the command to book a journey.
public sealed interface BookAnswer
        permits BookAnswer.Made,
                BookAnswer.IdTaken,
                BookAnswer.PriceChanged,
                PriceAnswer.NotThere,
                PriceAnswer.NotSold {

    /// The journey as it is now; asked again, it may have come further. It may have been refused, too: see its steps.
    record Made(Journey journey) implements BookAnswer {}

    /// The id belongs to another wish. Choose a new one.
    record IdTaken() implements BookAnswer {}

    /// Show both, and book again by the new one.
    record PriceChanged(long quotedYen, long nowYen) implements BookAnswer {}
}
