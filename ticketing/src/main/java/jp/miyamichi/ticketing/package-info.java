/// Fares today; products, orders, the ledger, tickets, IC cards, validation and settlement next.
///
/// What a ride costs is worked out in `ticketing.fare`, which is pure: values in, values out, no clock, no database.
/// Money everywhere in this module is [Yen].
@NullMarked
package jp.miyamichi.ticketing;

import org.jspecify.annotations.NullMarked;
