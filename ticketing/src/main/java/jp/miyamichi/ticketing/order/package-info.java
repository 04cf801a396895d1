/// Selling: an order from its quote to its tickets, and what brings it to an end whatever is lost on the way.
///
/// An order is *held* (its seats are taken for a while), *authorised* (a provider holds the money), *issued* (the
/// tickets exist) and *paid* (the money is ours); or it is confirmed *unpaid* and paid on board. [OrderState] is the
/// whole of it. Each command carries an id its client chose and leaves one row with that id, so whatever was lost is
/// asked again and finds its own row. [NextStep] says what an order half done needs next; asking, a webhook and
/// the sweep all take that same step, so it does not matter which of them comes first.
///
/// Everything here is pure but [Checkout] and [Sweep], which call the ports [Orders] and
/// [jp.miyamichi.ticketing.payment.PaymentProvider].
@NullMarked
package jp.miyamichi.ticketing.order;

import org.jspecify.annotations.NullMarked;
