/// Fares asked for and answered in JSON: what `./miyamichi fare` reads and prints.
///
/// [FareInquiry] is the entry. What it cannot read or answer it says in one sentence that names the ride and the field.
@NullMarked
package jp.miyamichi.ticketing.fare.inquiry;

import org.jspecify.annotations.NullMarked;
