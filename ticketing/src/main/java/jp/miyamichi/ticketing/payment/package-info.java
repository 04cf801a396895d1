/// Paying: what selling needs of a payment provider, and the providers there are.
///
/// A [PaymentProvider] is asked in words that any provider has: begin, look, capture, cancel, give back. Each answer is
/// what the provider says now ([Told]), whatever was asked, so an answer that was lost is had by asking again.
/// A provider that does not answer throws [ProviderSilent]; the money may or may not have moved, and only
/// asking again will tell.
@NullMarked
package jp.miyamichi.ticketing.payment;

import org.jspecify.annotations.NullMarked;
