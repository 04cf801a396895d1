/// The online engine: which vehicle takes a request, and what becomes of the plan when the day goes otherwise.
///
///  1. [Dispatcher#quote] finds the cheapest places for a request in the tours and changes nothing;
///  2. [Dispatcher#accept] takes one of its quotes, or says that a tour has changed meanwhile;
///  3. [Dispatcher#advance] lets time pass: visits driven to are no longer moved;
///  4. [Dispatcher#apply] takes in what happens (delay, breakdown, no-show, cancellation) and repairs the plan;
///  5. [Dispatcher#improve] rearranges what may still be moved, on a snapshot, and keeps what still fits.
///
/// A promise is hard from the moment of acceptance: no later insertion or improvement may break it. Where something
/// outside breaks every plan that keeps it, [Repair] says so at once; there is no other way to lose one.
///
/// Nothing here reads a clock, a database or a dice: time, travel times and randomness come in, so that a day
/// replays to the same tours. Records go in and out; inside, a tour is a few int arrays in milliseconds since
/// the start of the day, so that a place for two more visits is tried in constant time. Tours never change: a
/// change is a new tour with the next version, readers need no lock, and whoever writes compares versions.
@NullMarked
package jp.miyamichi.dispatch.engine;

import org.jspecify.annotations.NullMarked;
