package jp.miyamichi.ticketing.payment;

/// What a message at our webhook turned out to be.
public sealed interface Heard {

    record Genuine(Inbox.Event event) implements Heard {}

    /// Genuine, and none of our business.
    record Ignored() implements Heard {}

    /// Not signed by the provider, or too old, or no event.
    record Refused(String why) implements Heard {}
}
