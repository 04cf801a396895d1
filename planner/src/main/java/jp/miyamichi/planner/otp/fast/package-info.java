/// Walk and transit, fast: OpenTripPlanner's Raptor fed with our own walks.
///
/// A request that only walks and rides timetabled vehicles needs little of what OpenTripPlanner's router does for it.
/// [FastTransitSearch] asks Raptor itself: ways to and from the stops come from [jp.miyamichi.planner.streets], the
/// timetable filtered for a day is kept until the next real-time change ([TimetableCache]), stops are only offered to
/// Raptor at the minutes something leaves them, and only the few itineraries that are answered are written out.
/// The tests compare the answers with those of OpenTripPlanner's own router.
@NullMarked
package jp.miyamichi.planner.otp.fast;

import org.jspecify.annotations.NullMarked;
