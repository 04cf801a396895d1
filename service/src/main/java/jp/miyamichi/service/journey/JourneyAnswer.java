package jp.miyamichi.service.journey;

/// What became of a command to a journey.
public sealed interface JourneyAnswer {

    /// The journey as it is now.
    record Done(Journey journey) implements JourneyAnswer {}

    /// Not as the journey stands; `why` says what to do instead.
    record NotNow(String why) implements JourneyAnswer {}

    /// Somebody else is at it. Ask again in a moment.
    record Busy() implements JourneyAnswer {}
}
