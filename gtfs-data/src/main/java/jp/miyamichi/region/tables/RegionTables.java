package jp.miyamichi.region.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.miyamichi.region.Place;

/// All tables of a region folder, read and checked against one another.
///
/// @param folder the region folder itself
/// @param places those that are not stops
public record RegionTables(
        Path folder,
        RegionHead head,
        List<Source> sources,
        List<ServiceDayRow> serviceDays,
        List<SeasonRow> seasons,
        List<Zone> zones,
        List<FeedTables> feeds,
        List<Place> places,
        Optional<CycleSystem> cycles) {

    public RegionTables {
        sources = List.copyOf(sources);
        serviceDays = List.copyOf(serviceDays);
        seasons = List.copyOf(seasons);
        zones = List.copyOf(zones);
        feeds = List.copyOf(feeds);
        places = List.copyOf(places);
    }

    /// Reads and checks the folder, or throws [jp.miyamichi.region.BadTableException] naming the first wrong cell.
    public static RegionTables read(Path folder) {
        var head = RegionHead.read(folder);
        var sources = CsvFile.read(folder.resolve("sources.csv")).stream()
                .map(Source::of)
                .toList();
        var tables = new TableFolder(folder, sources.stream().map(Source::id).collect(Collectors.toSet()));
        var zones = Zone.read(folder.resolve("zones.geojson"));
        var feeds = new FeedTablesReader(tables, zones);
        var region = new RegionTables(
                folder,
                head,
                sources,
                serviceDays(tables),
                seasons(tables),
                zones,
                head.feeds().stream().map(feeds::read).toList(),
                new PlaceTables(tables).read(),
                CycleSystem.isIn(tables) ? Optional.of(CycleSystem.read(tables)) : Optional.empty());
        References.check(region);
        return region.inSeason();
    }

    /// The seasons of `line` that lie within the timetable; none for a line that runs all year.
    public List<SeasonRow> seasonsOf(HeadwayLine line) {
        return seasons.stream()
                .filter(season -> line.season().filter(season.name()::equals).isPresent())
                .filter(season -> season.overlaps(head.firstDay(), head.lastDay()))
                .toList();
    }

    /// Without the lines whose every season is past or to come.
    private RegionTables inSeason() {
        var running = feeds.stream()
                .map(feed -> feed.withLines(
                        line -> line.season().isEmpty() || !seasonsOf(line).isEmpty()))
                .toList();
        return new RegionTables(folder, head, sources, serviceDays, seasons, zones, running, places, cycles);
    }

    /// The area that is the region.
    public Zone outline() {
        return zones.stream()
                .filter(zone -> zone.id().equals(head.outline()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no zone " + head.outline() + " in zones.geojson"));
    }

    private static List<SeasonRow> seasons(TableFolder tables) {
        return tables.has("seasons.csv")
                ? tables.rows("seasons.csv", "season", "name", "first_day", "last_day", "days").stream()
                        .map(SeasonRow::of)
                        .toList()
                : List.of();
    }

    private static List<ServiceDayRow> serviceDays(TableFolder tables) {
        return tables
                .rows("service_days.csv", "service_id", "name", "days", "on_holidays", "closed_from", "closed_to")
                .stream()
                .map(ServiceDayRow::of)
                .toList();
    }
}
