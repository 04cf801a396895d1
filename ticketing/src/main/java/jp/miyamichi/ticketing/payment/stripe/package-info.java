/// Stripe: the only package that imports com.stripe.
///
/// The buyer pays on Stripe's own page (hosted Checkout, by redirect), so no card data ever touches ours. Cards are
/// authorised there and captured by us once the tickets exist; PayPay knows no authorisation and is captured at
/// once. Our payment's id is the idempotency key of everything, so that what was lost is asked again and
/// answered the same. A webhook says only *that* something happened: what it was is fetched.
@NullMarked
package jp.miyamichi.ticketing.payment.stripe;

import org.jspecify.annotations.NullMarked;
