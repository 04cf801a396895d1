/// What things cost from which day on, and how that changes.
///
/// A [Tariff] is the region's fares and products, as its data has them and as approved [Proposal]s have changed
/// them since. Nobody changes a price alone: one fare manager proposes it, with its source and first day; a
/// [DryRun] shows what it would do to sample journeys and to orders that are not paid yet; another approves it.
/// Every price keeps its days, so a ticket for a day costs what holds on that day, whenever it is bought.
@NullMarked
package jp.miyamichi.ticketing.tariff;

import org.jspecify.annotations.NullMarked;
