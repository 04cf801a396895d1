/// On-demand services: fleet, offers, bookings, pooled tours and their re-optimisation.
///
/// [DispatchDesk] is the module as riders, the phone desk, drivers and operators deal with it. A wish becomes
/// offers, an offer is held and confirmed, a ride is carried out; what is answered with yes is in PostgreSQL
/// before the answer.
///
/// Each service and zone has one owner among the nodes, told by a row with a fencing token and a lease on the
/// database's clock. The owner keeps the day's tours in memory, as the engine plans them, and writes every
/// change whole or not at all. Memory is never believed against the database: what could not be written is read
/// again. [Grid] is what nodes tell one another besides; all of it may be lost.
@NullMarked
package jp.miyamichi.dispatch;

import org.jspecify.annotations.NullMarked;
