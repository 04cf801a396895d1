package jp.miyamichi.service.broadcast;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/// Where a vehicle of a community line was last seen, on a trip of the timetable. It calls at public stops only, so
/// nobody's door is given away.
///
/// @param trip of the published timetable
/// @param day the service day of the trip
/// @param dayBegins from when the trip's times are counted: noon of that day less twelve hours
public record LineVehicle(
        String id, String trip, LocalDate day, Instant dayBegins, double lat, double lon, Instant seenAt)
        implements Serializable {}
