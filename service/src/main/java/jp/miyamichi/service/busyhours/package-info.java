/// When it is busy, for who reads without script: one page, whole at the first byte, in the six languages of riders.
///
/// [BusyHours] is what is known, counted and left out by the same code as the API answers with
/// (`evidence.PublicFlow`); [BusyHoursPage] only writes it down.
@NullMarked
package jp.miyamichi.service.busyhours;

import org.jspecify.annotations.NullMarked;
