package jp.miyamichi.region.feed;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import jp.miyamichi.region.tables.RegionTables;

/// A compiled feed, read back as any other program would read it.
public record FeedZip(Path zip) {

    /// Compiles the feed `id` of the tables into `folder`.
    static FeedZip compile(Path tables, String id, Path folder) {
        var region = RegionTables.read(tables);
        var feed = region.feeds().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var zip = folder.resolve(id + ".zip");
        FeedCompiler.compile(region, feed, zip);
        return new FeedZip(zip);
    }

    public String text(String file) {
        try (var content = new ZipFile(zip.toFile())) {
            var entry = content.getEntry(file);
            return entry == null
                    ? ""
                    : new String(content.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Map<String, String>> rows(String file) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(file))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> column(String file, String column) {
        return rows(file).stream().map(row -> row.getOrDefault(column, "")).toList();
    }

    /// The services that run on `date`, by calendar.txt and calendar_dates.txt.
    Set<String> servicesOn(LocalDate date) {
        var running = new TreeSet<String>();
        var day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        for (var week : rows("calendar.txt")) {
            var runs = week.get(date.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                    .equals("1");
            if (runs
                    && week.get("start_date").compareTo(day) <= 0
                    && week.get("end_date").compareTo(day) >= 0) {
                running.add(week.get("service_id"));
            }
        }
        for (var exception : rows("calendar_dates.txt")) {
            if (exception.get("date").equals(day)) {
                var added = exception.get("exception_type").equals("1");
                var changed =
                        added ? running.add(exception.get("service_id")) : running.remove(exception.get("service_id"));
                if (!changed) {
                    throw new IllegalStateException("an exception that changes nothing: " + exception);
                }
            }
        }
        return running;
    }
}
