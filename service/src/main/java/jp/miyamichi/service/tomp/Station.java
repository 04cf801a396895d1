package jp.miyamichi.service.tomp;

import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.ticketing.fare.Mode;

/// A stop where partners' travellers may get on and off.
///
/// @param id `feed:stop_id`
/// @param estimated nobody knows exactly where it is
public record Station(String id, Names names, LatLon at, Mode mode, boolean estimated) {}
