package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a feed and checks what we rely on; whatever it does not understand it leaves to the validator.
final class FeedCheck {

    /// Feeds of a whole prefecture are welcome; with a smaller share inside, the feed is of another place.
    static final double INSIDE_SHARE_MIN = 0.1;

    private static final Map<String, List<String>> REQUIRED = new TreeMap<>(Map.of(
            "agency.txt", List.of("agency_name", "agency_url", "agency_timezone"),
            "routes.txt", List.of("route_id", "route_type"),
            "stops.txt", List.of("stop_id", "stop_lat", "stop_lon"),
            "trips.txt", List.of("route_id", "service_id", "trip_id"),
            "stop_times.txt", List.of("trip_id", "stop_sequence")));

    private final FeedArea area;
    private final LocalDate today;
    private final ZipLimits limits;

    FeedCheck(FeedArea area, LocalDate today, ZipLimits limits) {
        this.area = area;
        this.today = today;
        this.limits = limits;
    }

    /// Answers what the feed says, or throws naming the first thing wrong with it.
    FeedContents read(Path zip) throws IOException {
        try (var archive = FeedArchive.open(zip, limits)) {
            checkFiles(archive);
            for (var name : archive.names()) {
                if (name.endsWith(".txt")) {
                    checkEncoding(archive, name);
                }
            }
            for (var required : REQUIRED.entrySet()) {
                new FeedTable(archive, required.getKey()).requireColumns(required.getValue());
            }
            var contents = FeedContents.read(archive);
            checkDays(contents);
            checkPlaces(contents);
            return contents;
        }
    }

    private static void checkFiles(FeedArchive archive) {
        var missing = new ArrayList<FeedProblem>();
        for (var name : REQUIRED.keySet()) {
            if (!archive.names().contains(name)) {
                missing.add(new FeedProblem(name, 0, "is missing at the top of the zip; every GTFS feed needs it"));
            }
        }
        if (!archive.names().contains("calendar.txt") && !archive.names().contains("calendar_dates.txt")) {
            missing.add(new FeedProblem(
                    "calendar.txt", 0, "is missing, and so is calendar_dates.txt; a feed needs one of them"));
        }
        if (!missing.isEmpty()) {
            throw new BadFeedException(missing);
        }
    }

    private static void checkEncoding(FeedArchive archive, String name) throws IOException {
        try (var in = archive.find(name).orElseThrow()) {
            new TextEncoding(name).check(in);
        }
    }

    private void checkDays(FeedContents contents) {
        var days = contents.serviceDays();
        if (days.lastDay().equals(LocalDate.MIN)) {
            throw BadFeedException.ofFeed("no service ever runs; ask the operator for a feed with service days");
        }
        if (days.lastDay().isBefore(today)) {
            throw new BadFeedException(List.of(days.problemOfLastDay("the last day of service is " + days.lastDay()
                    + ", before today (" + today + "); get a newer feed")));
        }
    }

    private void checkPlaces(FeedContents contents) {
        var places = contents.places();
        var outside = outside(contents);
        if (places.size() - outside.size() < places.size() * INSIDE_SHARE_MIN) {
            throw new BadFeedException(
                    "stops.txt",
                    outside.getFirst().line(),
                    outside.size() + " of " + places.size() + " stops are outside the region, for example "
                            + outside.getFirst().id() + "; is it the feed of another place?");
        }
    }

    /// What the operator should know of a feed that is fit.
    List<String> notes(FeedContents contents) {
        var notes = new ArrayList<String>();
        notes.add("last day of service: " + contents.serviceDays().lastDay());
        var outside = outside(contents).size();
        if (outside > 0) {
            notes.add(outside + " of " + contents.places().size() + " stops are outside the region");
        }
        return notes;
    }

    private List<FeedContents.StopPlace> outside(FeedContents contents) {
        return contents.places().stream()
                .filter(stop -> !area.contains(stop.at()))
                .toList();
    }
}
