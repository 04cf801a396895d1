/// How many sales a second the office makes, beside how many rows a second PostgreSQL commits at all.
///
/// Both sides use the same embedded server, the same pool and the same number of buyers, in turns. A sale is whole: its
/// idempotency, capacity, order, ticket, both sides of the ledger and outbox row, and a durable commit.
@NullMarked
package jp.miyamichi.benchmarks.sales;

import org.jspecify.annotations.NullMarked;
