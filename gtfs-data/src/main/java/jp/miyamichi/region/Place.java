package jp.miyamichi.region;

import java.util.Optional;

/// Something a traveller may name as a start or an end: a stop, a facility, a sight, a town.
///
/// @param stopId the feed-scoped GTFS stop (`feed:stop_id`) this place stands for; a name that is also a stop means the
/// stop
/// @param estimated the position is not surveyed but estimated
/// @param openingHours in the OpenStreetMap `opening_hours` syntax, where sourced
/// @param source where the fact comes from, with its date
public record Place(
        String id,
        Kind kind,
        Names names,
        LatLon at,
        boolean estimated,
        Optional<String> stopId,
        Optional<String> openingHours,
        String source) {

    public enum Kind {
        STOP,
        STATION,
        CIVIC,
        HEALTH,
        SIGHT,
        SHOP,
        OTHER,
        TOWN
    }
}
