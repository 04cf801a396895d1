package jp.miyamichi.region.streets;

import java.util.List;
import jp.miyamichi.region.LatLon;

/// What is known of the ground on which streets are to be drawn.
///
/// @param outline the region's outer ring; streets cover all of it
/// @param settlements where people live: one point a town, surrounded by residential streets
/// @param hubs places many travel between (civic centres, stations); the roads between them are the wide ones
/// @param stops get a footway to the nearest street
/// @param places get a service road to the nearest street, so that a vehicle can stop at the door
/// @param corridors known roads
/// @param barriers what only a bridge crosses
/// @param seed of the little randomness there is: which residential blocks are left out
public record Ground(
        List<LatLon> outline,
        List<LatLon> settlements,
        List<LatLon> hubs,
        List<LatLon> stops,
        List<LatLon> places,
        List<Corridor> corridors,
        List<Barrier> barriers,
        long seed) {

    /// More points than any city needs; the drawing takes time in proportion to the square of it.
    public static final int POINTS_MAX = 20_000;

    public Ground {
        outline = List.copyOf(outline);
        settlements = List.copyOf(settlements);
        hubs = List.copyOf(hubs);
        stops = List.copyOf(stops);
        places = List.copyOf(places);
        corridors = List.copyOf(corridors);
        barriers = List.copyOf(barriers);
        if (outline.size() < 4) {
            throw new IllegalArgumentException("the outline must be a closed ring of 4 points or more");
        }
        var points = settlements.size() + hubs.size() + stops.size() + places.size();
        if (settlements.size() < 3 || points > POINTS_MAX) {
            throw new IllegalArgumentException("3 settlements or more and at most " + POINTS_MAX
                    + " points are needed, not " + settlements.size() + " and " + points);
        }
    }
}
