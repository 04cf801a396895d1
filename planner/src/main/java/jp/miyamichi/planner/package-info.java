/// Door-to-door itineraries, departures, reach and road travel times over one region.
///
/// [Planner] is the entry. Answers are plain values; nothing of OpenTripPlanner, which does the search, crosses this
/// package. A refusal is an ordinary answer that says why and what would work ([ItineraryAnswer.NotFound]).
/// All times carry the region's offset.
@NullMarked
package jp.miyamichi.planner;

import org.jspecify.annotations.NullMarked;
