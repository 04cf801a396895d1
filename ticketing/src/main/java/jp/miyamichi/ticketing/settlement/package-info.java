/// Who is owed what, from what was really used.
///
/// The money of a ticket waits in the ledger until the ticket's time is over; then it belongs to whom its holder
/// rode with ([Split]). [MonthClose] works a month out anew from tickets and validations as often as it is asked to and
/// books only what differs from what it booked before, so that a ride synced late or a refund finds its way by
/// itself. The same facts always give the same yen. Subsidy claims ([SubsidyClaim]) and tills ([CashDesk]) rest on
/// the same facts, and [Exports] hands all of it to a spreadsheet.
@NullMarked
package jp.miyamichi.ticketing.settlement;

import org.jspecify.annotations.NullMarked;
