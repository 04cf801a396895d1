/// One journey is one booking: rides promised, tickets ordered, one payment, one receipt, one cancellation.
///
/// Several parts must agree, each with its own database transactions, so a journey is a saga: its steps are written
/// down before they are taken, each under an id derived from the journey, and whoever finds a journey half done takes
/// the next step by the same rule ([NextStep]). It ends whole or undone.
@NullMarked
package jp.miyamichi.service.journey;

import org.jspecify.annotations.NullMarked;
