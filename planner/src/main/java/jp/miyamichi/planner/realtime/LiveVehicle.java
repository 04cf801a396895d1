package jp.miyamichi.planner.realtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// Where the vehicle of one trip was seen. `startDate` is the service day, empty where the operator does not say.
public record LiveVehicle(
        String tripId, Optional<LocalDate> startDate, LatLon at, Instant seenAt, Optional<String> label) {}
