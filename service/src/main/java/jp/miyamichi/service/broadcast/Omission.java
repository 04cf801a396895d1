package jp.miyamichi.service.broadcast;

import java.util.Locale;

/// What is known and not told, each with its reason.
public enum Omission {
    /// Alerts about what no published timetable has.
    ALERTS_WITHOUT_TIMETABLE,
    /// Vehicles of services that no published timetable has.
    VEHICLES_WITHOUT_TIMETABLE,
    /// Vehicles of lines that are not where their trip goes, or whose trip another vehicle drives.
    VEHICLES_OFF_THEIR_WAY,
    /// Vehicles that were not seen for two minutes.
    SILENT_VEHICLES,
    /// Stops at riders' doors: they would tell who goes where.
    STOPS_AT_DOORS;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
