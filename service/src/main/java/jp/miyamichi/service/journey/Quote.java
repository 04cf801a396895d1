package jp.miyamichi.service.journey;

/// What dispatch can promise now for an on-demand leg of an itinerary. Nothing is held.
public sealed interface Quote {

    record Bookable(RidePromise promise) implements Quote {}

    /// Both say what to do instead.
    record NotBookable(String japanese, String english) implements Quote {}
}
