package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import jp.miyamichi.region.LatLon;

/// A ride that was asked for and could not be offered: kept for the city, without naming anybody.
public record UnmetRequest(
        LocalDate day,
        Instant askedAt,
        Instant wantedAt,
        LatLon from,
        LatLon to,
        int seats,
        int wheelchairs,
        String reason) {}
