/// Fares, products, orders, the ledger, tickets, IC cards, validation and settlement.
///
/// The module has its place, its schema and its rules (`ArchitectureTest`), and no function yet.
@NullMarked
package jp.miyamichi.ticketing;

import org.jspecify.annotations.NullMarked;
