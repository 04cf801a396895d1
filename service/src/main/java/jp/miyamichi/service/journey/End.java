package jp.miyamichi.service.journey;

import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// Where a leg begins or ends; `stopId` is `feed:stop_id`.
public record End(String name, LatLon at, Optional<String> stopId) {

    public static final int NAME_LENGTH_MAX = 120;

    public End {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a place has a name of 1.." + NAME_LENGTH_MAX + " characters");
        }
    }
}
