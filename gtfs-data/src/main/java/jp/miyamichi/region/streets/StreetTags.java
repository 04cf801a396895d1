package jp.miyamichi.region.streets;

import java.util.SequencedMap;
import java.util.TreeMap;

/// OpenStreetMap tags of a synthetic way: its class, its speed limit and who may use it; never a name.
final class StreetTags {

    private StreetTags() {}

    static SequencedMap<String, String> of(RoadClass roadClass) {
        var tags = new TreeMap<String, String>();
        tags.put("highway", roadClass.highway());
        tags.put("source", SyntheticStreets.SOURCE);
        if (roadClass.speedLimitKmh() > 0) {
            tags.put("maxspeed", Integer.toString(roadClass.speedLimitKmh()));
        }
        if (roadClass.isWiderThan(RoadClass.RESIDENTIAL)) {
            tags.put("sidewalk", "both");
        }
        return tags;
    }
}
