package jp.miyamichi.region.streets;

import java.util.List;
import jp.miyamichi.region.LatLon;

/// An area on the map: the region itself or the zone of a service.
///
/// @param ring closed
/// @param approximate derived, not an official boundary; the page says so
public record MapZone(String id, String name, List<LatLon> ring, boolean approximate) {

    public MapZone {
        ring = List.copyOf(ring);
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException("zone " + id + " is no closed ring of 4 points or more");
        }
    }
}
