package jp.miyamichi.dispatch.simulation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.region.LatLon;

/// Reads a scenario file: one request a line, in kilometres on a plane and minutes since the day began.
public final class ScenarioFile {

    static final String HEADER = "request,t_request_min,desired_pickup_min,px_km,py_km,dx_km,dy_km,party,wheelchair";

    /// Larger files are no day of a fleet this engine runs in one piece.
    static final int REQUESTS_MAX = 200_000;

    /// Any day: scenarios count minutes from it.
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /// The plane touches the earth where a degree is the same length in both directions.
    public static final LatLon CENTER = new LatLon(0, 0);

    private ScenarioFile() {}

    public static Scenario read(Path file, ScenarioRules rules) throws IOException {
        var fileName = String.valueOf(file.getFileName());
        var name = ScenarioName.parse(fileName);
        var rows = rows(fileName, lines(file, fileName));
        if (rows.size() != name.requests()) {
            throw new BadScenario(fileName + " holds " + rows.size() + " requests, but its name says " + name.requests()
                    + "; rename it or complete it");
        }
        var times = new PlaneTravelTimes(CENTER, rules.detour(), rules.kmPerHour());
        var requests = new ScenarioRequests(rules);
        var events = new ArrayList<DayEvent>(rows.size());
        rows.forEach(row -> events.add(requests.asked(row)));
        return new Scenario(
                fileName, START, Duration.ofHours(name.hours()), times, ScenarioFleet.of(name, rows, rules), events);
    }

    private static List<String> lines(Path file, String fileName) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new BadScenario(fileName + " is not text in UTF-8; write it anew as CSV");
        }
    }

    private static List<ScenarioRow> rows(String fileName, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new BadScenario(fileName + " line 1: the header must be " + HEADER);
        }
        if (lines.size() - 1 > REQUESTS_MAX) {
            throw new BadScenario(fileName + " holds more than " + REQUESTS_MAX + " requests; divide it");
        }
        var rows = new ArrayList<ScenarioRow>(lines.size());
        for (int k = 1; k < lines.size(); k++) {
            if (!lines.get(k).isBlank()) {
                rows.add(ScenarioRow.parse(fileName + " line " + (k + 1), lines.get(k)));
            }
        }
        if (rows.stream().map(ScenarioRow::id).distinct().count() < rows.size()) {
            throw new BadScenario(fileName + ": two requests have the same number; number them through");
        }
        return rows;
    }
}
