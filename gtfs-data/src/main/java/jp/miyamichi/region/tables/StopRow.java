package jp.miyamichi.region.tables;

import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;

/// A stop of one feed.
///
/// @param code what the sign at the stop shows
public record StopRow(String id, Optional<String> code, Names names, LatLon at, Fact fact) {

    static StopRow of(Row row) {
        return new StopRow(row.text("stop_id"), row.find("code"), row.names(), row.position(), row.fact());
    }
}
