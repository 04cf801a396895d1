package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;

/// The rental cycles of a region and where they stand.
///
/// @param openingHours in OpenStreetMap's syntax; a quoted text is a remark, where hours are not known
/// @param asOf the day these tables held, which is also when the published files were last updated
public record CycleSystem(String id, Names names, String openingHours, String asOf, List<Station> stations) {

    private static final String FOLDER = "cycle/";

    /// Where cycles are rented and returned.
    public record Station(String id, Names names, LatLon at, Fact fact) {}

    public CycleSystem {
        stations = List.copyOf(stations);
        if (!asOf.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("asOf must be a day like 2026-04-01, not " + asOf);
        }
    }

    /// Whether the region rents out cycles at all.
    static boolean isIn(TableFolder tables) {
        return tables.has(FOLDER + "system.yaml");
    }

    static CycleSystem read(TableFolder tables) {
        var written = YamlFile.read(tables.file(FOLDER + "system.yaml"), new TypeReference<Written>() {});
        var stations = tables.rows(FOLDER + "stations.csv", "station_id", "name", "kana", "en", "lat", "lon").stream()
                .map(row -> new Station(row.text("station_id"), row.names(), row.position(), row.fact()))
                .toList();
        return new CycleSystem(
                written.id(),
                new Names(written.name(), "", written.en()),
                written.openingHours(),
                written.asOf(),
                stations);
    }

    /// The file as written.
    record Written(String id, String name, String en, String openingHours, String source, String asOf) {}
}
