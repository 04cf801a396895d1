/// Days on the engine: a scenario of requests and mishaps runs from its first minute to its last, and figures
/// say how the fleet did.
///
/// A day is its events, a policy and a seed. Run again it writes the same [DayLog]; run with another policy or fleet it
/// gives figures that compare. Every promise is checked against what was driven, by the log and not by the engine.
@NullMarked
package jp.miyamichi.dispatch.simulation;

import org.jspecify.annotations.NullMarked;
