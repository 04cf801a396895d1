/// OpenTripPlanner in process: everything that knows its classes.
///
/// [OtpPlanner] is the door. [GraphCache] builds a region's graph once and keeps it on disk; [OtpEngine] is one loaded
/// graph with its live timetable. Two engines may run side by side, so a new planner can be opened while the old one
/// answers. No type of OpenTripPlanner leaves this package.
@NullMarked
package jp.miyamichi.planner.otp;

import org.jspecify.annotations.NullMarked;
