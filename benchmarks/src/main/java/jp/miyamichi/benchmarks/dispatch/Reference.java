package jp.miyamichi.benchmarks.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best known value of an open instance, from the tables that lie beside the instances.
///
/// @param vehicles the fewest known where fewer vehicles win, 0 where the fleet is given
/// @param isReproduced whether somebody's solution file was checked to have this value
record Reference(String instance, Path file, int vehicles, double cost, boolean isReproduced) {

    private static final List<String> SAMPLE =
            List.of("a5-60", "a7-84", "b8-96", "pr05", "pr20", "lrc107", "lr112", "lrc101");

    /// The instances of a set whose files are there, in the tables' order.
    static List<Reference> ofSet(Path folder, String set) throws IOException {
        var all = all(folder);
        return all.stream()
                .filter(reference -> switch (set) {
                    case "ab" -> reference.instance.matches("[ab]\\d-\\d+");
                    case "pr" -> reference.instance.startsWith("pr");
                    case "lilim" -> reference.instance.matches("l(r|c|rc)\\d\\d\\d");
                    default -> SAMPLE.contains(reference.instance);
                })
                .toList();
    }

    static List<Reference> named(Path folder, List<String> names) throws IOException {
        return all(folder).stream()
                .filter(reference -> names.contains(reference.instance))
                .toList();
    }

    private static List<Reference> all(Path folder) throws IOException {
        var all = new ArrayList<Reference>();
        for (var row : rows(folder.resolve("darp_bks.csv"))) {
            var file = folder.resolve(row.get(1)).resolve(row.get(0) + ".txt");
            boolean reproduced =
                    row.get(10).startsWith("reproduced") || row.get(10).startsWith("solution file");
            all.add(new Reference(row.get(0), file, 0, Double.parseDouble(row.get(7)), reproduced));
        }
        for (var row : rows(folder.resolve("lilim_bks.csv"))) {
            var file = folder.resolve("lilim").resolve(row.get(0) + ".txt");
            int vehicles = Integer.parseInt(row.get(2));
            boolean verified = row.getLast().equals("verified");
            all.add(new Reference(row.get(0), file, vehicles, Double.parseDouble(row.get(3)), verified));
        }
        return all.stream()
                .filter(reference -> Files.isReadable(reference.file))
                .toList();
    }

    private static List<List<String>> rows(Path table) throws IOException {
        try (var lines = Files.lines(table)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                    .toList();
        }
    }
}
