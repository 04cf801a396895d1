package jp.miyamichi.region.tables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.miyamichi.region.BadTableException;
import jp.miyamichi.region.Utsunomiya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One wrong cell at a time: the person who keeps the table is told the file, the line and what to write.
class BrokenTablesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lrt/stops.csv     | 36.559162,139.899532        | 36'559162,139.899532       | lrt/stops.csv line 2: lat '36'559162' is not a position
            lrt/stops.csv     | 36.559162,139.899532        | 35.0,139.899532            | more than 10 km outside the region
            lrt/stops.csv     | station-database,2026-05-31 | nobody,2026-05-31          | source 'nobody' is not in sources.csv
            lrt/stops.csv     | stop_id,code                | stop_id,kode               | unknown column 'kode'
            lrt/timetable.csv | 04:50,04:52                 | 04:50,4.52                 | lrt/timetable.csv line 2: 08 '4.52' is not a time
            lrt/timetable.csv | 04:50,04:52                 | 04:50,04:40                | is earlier than the stop before it
            lrt/timetable.csv | WD-OUT-002                  | WD-OUT-001                 | 'WD-OUT-001' is there twice
            lrt/timetable.csv | lightline,weekday           | lightline,someday          | there is no service 'someday'
            bus/lines.csv     | 07:00,19:00,60              | 07:00,19:00,0              | headway_minutes '0' is not a whole number from 1
            bus/lines.csv     | 07:00,19:00,60              | 19:00,07:00,60             | last '07:00' is not after first
            bus/line_stops.csv| tateiwa,oyabashi            | tateiwa,oyahashi           | there is no stop 'oyahashi'
            bus/fares.csv     | ekinishi,sakushin,250       | ekinishi,,250              | must both be filled in
            service_days.csv  | mon tue wed thu fri sat,    | mo tue wed thu fri sat,    | holds 'mo'
            service_days.csv  | 12-29                       | 29.12.                     | is not a month and day
            places.csv        | civic                       | city-hall                  | is none of civic, health
            ondemand/services.yaml | zone: kawachi          | zone: kawaguchi            | zone kawaguchi is not in zones.geojson
            ondemand/services.yaml | minutes: 30            | minutes: half an hour      | services.yaml line
            ondemand/services.yaml | serviceDays: mon-sat   | serviceDay: mon-sat        | serviceDay
            region.yaml       | lastDay: 2027-03-31         | lastDay: 2026-03-31        | lastDay must lie within
            """)
    void aWrongCellIsNamedWithItsPlace(String table, String was, String becomes, String told) {
        var tables = Utsunomiya.copyWith(folder, table, was, becomes);
        assertThatThrownBy(() -> RegionTables.read(tables))
                .isInstanceOf(BadTableException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(told);
    }

    @Test
    void aTableSavedInAnotherEncodingIsRefused() throws IOException {
        var tables = Utsunomiya.copyWith(folder, "lrt/stops.csv", "平石", "平石");
        var stops = tables.resolve("lrt/stops.csv");
        Files.writeString(stops, Files.readString(stops), Charset.forName("Windows-31J"));
        assertThatThrownBy(() -> RegionTables.read(tables)).hasMessageContaining("stops.csv: is not UTF-8; save it as");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        var tables = Utsunomiya.copyWith(folder, "region.yaml", "lrt", "lrt");
        Files.delete(tables.resolve("sources.csv"));
        assertThatThrownBy(() -> RegionTables.read(tables)).hasMessageContaining("sources.csv: is missing");
    }
}
