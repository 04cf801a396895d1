package jp.miyamichi.benchmarks.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import jp.miyamichi.region.LatLon;

/// Where the stops of a folder's feeds are, in the order of the files.
public final class StopsOfFeed {

    private StopsOfFeed() {}

    public static List<LatLon> in(Path folder) throws IOException {
        var stops = new ArrayList<LatLon>();
        try (var files = Files.list(folder)) {
            for (var zip : files.filter(file -> file.toString().endsWith("gtfs.zip"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                stops.addAll(of(zip));
            }
        }
        return stops;
    }

    private static List<LatLon> of(Path feed) throws IOException {
        try (var zip = new ZipFile(feed.toFile())) {
            var entry = zip.getEntry("stops.txt");
            if (entry == null) {
                return List.of();
            }
            try (var reader =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                var rows = reader.lines()
                        .map(line -> cells(line.replace("\uFEFF", "")))
                        .toList();
                int lat = rows.getFirst().indexOf("stop_lat");
                int lon = rows.getFirst().indexOf("stop_lon");
                return rows.stream()
                        .skip(1)
                        .filter(row ->
                                row.size() > Math.max(lat, lon) && !row.get(lat).isBlank())
                        .map(row -> new LatLon(Double.parseDouble(row.get(lat)), Double.parseDouble(row.get(lon))))
                        .toList();
            }
        }
    }

    /// The cells of one line; a quoted cell may hold commas, but no line break.
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
