package jp.miyamichi.region.tables;

import java.time.LocalDate;
import java.util.Optional;

/// A line as people know it.
///
/// @param hail the vehicle stops anywhere along the road where a rider waves
/// @param revisedOn the day of the timetable's last revision, where known
public record RouteRow(
        String id,
        String agencyId,
        Optional<String> shortName,
        Optional<String> longName,
        String kana,
        String en,
        Type type,
        boolean hail,
        Optional<LocalDate> revisedOn,
        Fact fact) {

    /// What runs on it, with the route type number of GTFS (715: demand and response bus service).
    public enum Type {
        TRAM(0),
        BUS(3),
        ON_DEMAND(715);

        private final int gtfs;

        Type(int gtfs) {
            this.gtfs = gtfs;
        }

        public int gtfs() {
            return gtfs;
        }
    }

    public RouteRow {
        if (shortName.isEmpty() && longName.isEmpty()) {
            throw new IllegalArgumentException("route " + id + " needs a short or a long name");
        }
    }

    public String name() {
        return shortName.or(() -> longName).orElseThrow();
    }

    static RouteRow of(Row row) {
        if (row.find("short_name").isEmpty() && row.find("long_name").isEmpty()) {
            throw row.problem("short_name", "is empty and so is long_name; fill in one");
        }
        var type = switch (row.text("type")) {
            case "tram" -> Type.TRAM;
            case "bus" -> Type.BUS;
            case "on-demand" -> Type.ON_DEMAND;
            default -> throw row.problem("type", "is none of tram, bus, on-demand");
        };
        return new RouteRow(
                row.text("route_id"),
                row.text("agency_id"),
                row.find("short_name"),
                row.find("long_name"),
                row.find("kana").orElse(""),
                row.find("en").orElse(""),
                type,
                row.find("hail").isPresent() && row.yes("hail"),
                row.find("revised_on").map(_ -> row.date("revised_on")),
                row.fact());
    }
}
