/// The traveller's IC card as a bearer of tickets.
///
/// A card has two numbers: the chip's IDm, which any reader can read, and the one printed on its back, which only a
/// person can. Both are aliases of the same [IcCard], and neither is ever stored: an [Alias] is an HMAC under a
/// key that is not in the database, and beside it only the last four printed characters, sealed, for a person
/// to compare. No check digit is known of either number, so none is checked.
///
/// A number that was typed proves nothing. Its card is pending and carries no right, until an enrolled reader has seen
/// the chip once while a person compared the last four characters. The IDm can be copied by anybody with a reader, so a
/// card carries passes of little worth, and double use shows when readers sync.
@NullMarked
package jp.miyamichi.ticketing.card;

import org.jspecify.annotations.NullMarked;
