package jp.miyamichi.region.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/// One season of a service that runs only for a while: past seasons stay in the table, and compile to nothing.
///
/// @param name shared by all seasons of one service; lines name it
public record SeasonRow(String name, LocalDate firstDay, LocalDate lastDay, Set<DayOfWeek> days, Fact fact) {

    public SeasonRow {
        days = Set.copyOf(days);
    }

    static SeasonRow of(Row row) {
        var season = new SeasonRow(
                row.text("season"), row.date("first_day"), row.date("last_day"), ServiceDayRow.days(row), row.fact());
        if (season.lastDay().isBefore(season.firstDay())) {
            throw row.problem("last_day", "is before first_day");
        }
        return season;
    }

    /// The service of this season, for example `oya-gsm-20240427`.
    public String serviceId() {
        return name + "-" + firstDay.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// Whether any of its days lies within the region's timetable.
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !lastDay.isBefore(first) && !firstDay.isAfter(last);
    }
}
