/// The street network as arrays, for the searches that run many times per request: walking to and from stops,
/// driving times for dispatch, and the areas of a reach answer.
///
/// The arrays are filled once per region from OpenTripPlanner's street graph ([StreetNetwork.Builder]) and priced
/// once per walking profile ([StreetCosts]) by OpenTripPlanner's own edges, so that a search here ([StreetSearch])
/// comes to the same seconds, metres and costs as one there, for a twentieth of the processor time. Nothing here
/// knows of OpenTripPlanner. A network and its costs are immutable and shared; a search belongs to one thread.
@NullMarked
package jp.miyamichi.planner.streets;

import org.jspecify.annotations.NullMarked;
