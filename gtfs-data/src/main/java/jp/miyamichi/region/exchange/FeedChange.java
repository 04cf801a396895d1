package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a feed changes against the one it replaces.
///
/// @param serviceDays days by the number of trips on them
/// @param notes what the operator should know, though nothing is wrong
public record FeedChange(Part stops, Part trips, Part serviceDays, Part fares, List<String> notes) {

    /// As many examples as a person reads.
    static final int EXAMPLES_MAX = 5;

    public FeedChange {
        notes = List.copyOf(notes);
    }

    /// What `after` changes against `before`; everything is new where there was nothing before.
    ///
    /// @throws IOException if a zip cannot be read
    public static FeedChange between(Optional<Path> before, Path after) throws IOException {
        var old = before.isPresent() ? contents(before.get()) : FeedContents.EMPTY;
        return between(old, contents(after), List.of());
    }

    private static FeedContents contents(Path zip) throws IOException {
        try (var archive = FeedArchive.open(zip, ImportLimits.USUAL.zip())) {
            return FeedContents.read(archive);
        }
    }

    static FeedChange between(FeedContents before, FeedContents after, List<String> notes) {
        return new FeedChange(
                Part.between(before.stops(), after.stops()),
                Part.between(before.trips(), after.trips()),
                Part.between(before.tripsByDay(), after.tripsByDay()),
                Part.between(before.fares(), after.fares()),
                notes);
    }

    /// Lines to print, one a kind of thing, then the examples.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        stops.addLines("stops", lines);
        trips.addLines("trips", lines);
        serviceDays.addLines("service days", lines);
        fares.addLines("fares", lines);
        lines.addAll(notes);
        return lines;
    }

    /// How one kind of thing changes.
    ///
    /// @param examples such as `- 3 旧停留所` (gone), `+ 4 新停留所` (new), `~ 2 before → after`; the first few
    public record Part(int before, int after, int added, int removed, int changed, List<String> examples) {

        public Part {
            examples = List.copyOf(examples);
        }

        static Part between(Map<String, String> before, Map<String, String> after) {
            var keys = new TreeMap<String, String>(before);
            keys.putAll(after);
            var differences = keys.keySet().stream()
                    .map(key -> Difference.of(key, before.getOrDefault(key, ""), after.getOrDefault(key, "")))
                    .filter(difference -> difference.sign != '=')
                    .toList();
            return new Part(
                    before.size(),
                    after.size(),
                    count(differences, '+'),
                    count(differences, '-'),
                    count(differences, '~'),
                    differences.stream()
                            .limit(EXAMPLES_MAX)
                            .map(Difference::text)
                            .toList());
        }

        private static int count(List<Difference> differences, char sign) {
            return (int) differences.stream().filter(each -> each.sign == sign).count();
        }

        private void addLines(String what, List<String> lines) {
            lines.add(what + ": " + before + " -> " + after + " (" + added + " added, " + removed + " removed, "
                    + changed + " changed)");
            examples.forEach(example -> lines.add("  " + example));
        }
    }

    private record Difference(char sign, String text) {

        /// An absent thing is empty text.
        static Difference of(String key, String before, String after) {
            if (before.equals(after)) {
                return new Difference('=', key);
            }
            if (before.isEmpty()) {
                return new Difference('+', "+ " + key + " " + after);
            }
            return after.isEmpty()
                    ? new Difference('-', "- " + key + " " + before)
                    : new Difference('~', "~ " + key + " " + before + " -> " + after);
        }
    }
}
