/// Checking tickets where there is no network: for vehicles, inspectors and desks.
///
/// A [Validator] belongs to one reader. It answers each thing shown with a [Verdict], remembers what it let pass, and
/// keeps a [Validation] of each for the next time it has a network. Readers sync in any order and as often as they
/// like:
/// [ValidationLog] merges what all of them saw into one view, in which double use across readers shows.
///
/// **How 30 seconds and two minutes go together.** A code is good only in the very 30 seconds it names, by the reader's
/// clock; that alone lets a right clock pass, and a picture of the code dies with its step. Clocks may differ by two
/// minutes, but a difference is never simply forgiven, since an old picture and a slow phone look alike. What
/// tells them apart is that a phone goes on: outside its step, and up to two minutes away, a code is answered
/// with [Verdict.ShowNext], and the ticket passes when the same bearer shows a later code that fits the same
/// difference of clocks. A picture never does. See [CodeClock].
@NullMarked
package jp.miyamichi.ticketing.ticket.validation;

import org.jspecify.annotations.NullMarked;
