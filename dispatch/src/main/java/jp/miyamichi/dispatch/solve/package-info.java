/// Static dial-a-ride problems: all requests are known, the best tours are wanted.
///
/// The same two questions decide how good the online engine can be (does this ride still fit, and what does it cost),
/// and the literature has measured answers to them. So this package reads the literature's files, solves them under
/// the literature's exact rules (windows, seats, ride time, tour duration) and can be measured against its values.
/// Start reading at [jp.miyamichi.dispatch.solve.Solver].
@NullMarked
package jp.miyamichi.dispatch.solve;

import org.jspecify.annotations.NullMarked;
