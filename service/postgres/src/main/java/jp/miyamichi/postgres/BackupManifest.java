package jp.miyamichi.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a backup holds: written last, so that a file without it is known to be cut short.
///
/// @param migrations of each schema, the newest its tables had
/// @param sequences by name, the last number given out
public record BackupManifest(
        Instant takenAt, Map<String, String> migrations, List<Table> tables, Map<String, Long> sequences) {

    static final String ENTRY = "manifest.txt";
    private static final String HEAD = "miyamichi-backup 1";

    /// @param sha256 of its rows as they are in the file
    public record Table(String name, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    public BackupManifest {
        migrations = Collections.unmodifiableMap(new LinkedHashMap<>(migrations));
        tables = List.copyOf(tables);
        sequences = Collections.unmodifiableMap(new LinkedHashMap<>(sequences));
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        lines.add("taken " + takenAt);
        migrations.forEach((schema, version) -> lines.add("schema " + schema + " " + version));
        tables.forEach(table -> lines.add("table " + table.name() + " " + table.rows() + " " + table.sha256()));
        sequences.forEach((sequence, last) -> lines.add("sequence " + sequence + " " + last));
        return String.join("\n", lines) + "\n";
    }

    /// @throws IllegalArgumentException if it is not a manifest that this program can read
    static BackupManifest parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 2 || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException("this is not a backup that this program can read");
        }
        var migrations = new LinkedHashMap<String, String>();
        var tables = new ArrayList<Table>();
        var sequences = new LinkedHashMap<String, Long>();
        try {
            for (var line : lines.subList(2, lines.size())) {
                var words = line.split(" ", -1);
                switch (words[0]) {
                    case "schema" -> migrations.put(words[1], words[2]);
                    case "table" -> tables.add(new Table(words[1], Long.parseLong(words[2]), words[3]));
                    case "sequence" -> sequences.put(words[1], Long.parseLong(words[2]));
                    default -> throw new IllegalArgumentException("the backup's list has an unknown line");
                }
            }
            var takenAt = Instant.parse(lines.get(1).replaceFirst("^taken ", ""));
            return new BackupManifest(takenAt, migrations, tables, sequences);
        } catch (DateTimeException | IndexOutOfBoundsException _) {
            throw new IllegalArgumentException("the backup's list is damaged");
        }
    }
}
