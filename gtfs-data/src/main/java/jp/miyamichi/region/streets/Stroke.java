package jp.miyamichi.region.streets;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/// One line drawn on the local plane, before crossings are found.
record Stroke(LineString line, RoadClass roadClass) {

    static Stroke between(Coordinate from, Coordinate to, RoadClass roadClass) {
        return new Stroke(LocalPlane.GEOMETRY.createLineString(new Coordinate[] {from, to}), roadClass);
    }
}
