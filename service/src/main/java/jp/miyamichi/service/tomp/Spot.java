package jp.miyamichi.service.tomp;

import jp.miyamichi.region.LatLon;

/// Where a partner's traveller starts or ends.
///
/// @param name as the partner calls it; may be empty
public record Spot(String name, LatLon at) {

    public static final int NAME_LENGTH_MAX = 200;

    public Spot {
        if (name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a place's name has at most " + NAME_LENGTH_MAX + " characters");
        }
    }
}
