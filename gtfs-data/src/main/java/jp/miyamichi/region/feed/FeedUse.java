package jp.miyamichi.region.feed;

/// What a feed is compiled for. A published feed tells only what is known; one to plan on may hold estimates.
public enum FeedUse {
    /// shapes straight from stop to stop, and a guess at how long a shared ride takes
    PLANNING,
    /// neither
    PUBLISHING
}
