/// Every yen, twice: where it came from and where it went.
///
/// A [Transfer] moves money between [Account]s by [Entry] lines that sum to zero, and names its cause, which it has to
/// itself: recording the same cause again changes nothing. Nothing is ever changed or taken out. A *pending* transfer
/// only reserves; what becomes of it is a following transfer that posts, voids or expires it, once ([Step]).
///
/// [Ledger] is kept in PostgreSQL, which checks all of this again; [Book] keeps it in memory and is what the
/// database is held against: from the same transfers both come to the same [TrialBalance].
@NullMarked
package jp.miyamichi.ticketing.ledger;

import org.jspecify.annotations.NullMarked;
