/// OpenTripPlanner in process: everything that knows its classes.
///
/// [OtpPlanner] is the door. [GraphCache] builds a region's graph once and keeps it on disk, [OtpEngine] is one loaded
/// graph with its live timetable, [EngineSlot] lets a new engine take over while requests run. No type of
/// OpenTripPlanner leaves this package.
@NullMarked
package jp.miyamichi.planner.otp;

import org.jspecify.annotations.NullMarked;
