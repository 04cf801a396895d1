/// The right to ride, and what carries it.
///
/// A [Ticket] is what was sold. It is carried by a phone or a sheet (one of them at a time) and by a card besides; each
/// such [Bearer] has its own signed token, so that a lost phone dies alone and the right lives on. What a token says is
/// enough to check it without a network; see `ticket.token` for its form and `ticket.validation` for the check.
///
/// [UseRules] decides what one more pass of a ticket is: a use, more persons of the same use, a re-entry, or too much.
/// Readers ask it about what they saw themselves, and the office asks it again about what all readers saw.
@NullMarked
package jp.miyamichi.ticketing.ticket;

import org.jspecify.annotations.NullMarked;
