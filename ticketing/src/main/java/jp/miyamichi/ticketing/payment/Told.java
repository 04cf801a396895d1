package jp.miyamichi.ticketing.payment;

import java.net.URI;

/// What a provider says about a payment now.
public sealed interface Told {

    /// The buyer has to go on at the provider's page.
    record Open(String reference, URI continueAt) implements Told {}

    /// The provider is still deciding; ask later, or wait for its webhook.
    record Deciding(String reference) implements Told {}

    /// The money is held for us.
    record Authorised(String reference) implements Told {}

    /// The money is ours.
    record Captured(String reference) implements Told {}

    /// No money moved.
    record Declined(String why) implements Told {}

    /// Cancelled or run out before any money was ours.
    record Voided() implements Told {}

    /// All of it went back to the buyer.
    record Returned() implements Told {}
}
