package jp.miyamichi.service.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.feeds.OpenCycles;
import jp.miyamichi.service.opendata.Publication.Details;
import jp.miyamichi.service.opendata.Publication.Outcome;

/// Gives on the GBFS of operators who allow it, under our addresses, once the public validator has passed it.
///
/// A system is judged anew when its racks change, and each day. Between two judgements its states are given on as they
/// come: what reads them has refused any that lacks something.
public final class GbfsRelay {

    private static final String STATUS = "station_status";

    private final OpenCycles cycles;
    private final PublicationBook book;
    private final Publishing.Validator validator;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final URI publicUrl;
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();

    private record Judged(Map<String, JsonNode> still, LocalDate day, boolean passed) {}

    /// @param zone tells which day is today
    /// @param publicUrl where readers reach us
    public GbfsRelay(
            OpenCycles cycles,
            PublicationBook book,
            Publishing.Validator validator,
            InstantSource clock,
            Supplier<ZoneId> zone,
            URI publicUrl) {
        this.cycles = cycles;
        this.book = book;
        this.validator = validator;
        this.clock = clock;
        this.zone = zone;
        this.publicUrl = publicUrl;
    }

    /// Judges what was not judged yet. Takes seconds; throws what the validator or the book throws.
    public void look() {
        for (var system : cycles.all().entrySet()) {
            var today = LocalDate.ofInstant(clock.instant(), zone.get());
            var before = Optional.ofNullable(judged.get(system.getKey()));
            var isJudged = before.filter(last -> last.day().equals(today)
                            && last.still().equals(system.getValue().still()))
                    .isPresent();
            if (!isJudged) {
                judge(system.getKey(), system.getValue(), today);
            }
        }
    }

    private void judge(String name, OpenCycles.Cycles system, LocalDate today) {
        var report = report(name, system, today);
        var feed = "gbfs-" + name;
        var bytes = new GbfsArchive(files(name, system, false)).bytes();
        var file = report.isClean()
                ? Optional.of(new Publication.File(name + ".gbfs.zip", Publishing.sha256(bytes), bytes.length))
                : Optional.<Publication.File>empty();
        book.add(
                new Publication(
                        feed,
                        "operator:" + name,
                        report.isClean() ? Outcome.PUBLISHED : Outcome.REFUSED,
                        file,
                        new Details(false, Optional.of(report), List.of(), Optional.empty()),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                report.isClean() ? bytes : new byte[0]);
        judged.put(name, new Judged(system.still(), today, report.isClean()));
    }

    private ValidationReport report(String name, OpenCycles.Cycles system, LocalDate today) {
        try {
            var folder = Files.createTempDirectory("gbfs-");
            try {
                for (var file : files(name, system, true).entrySet()) {
                    Files.writeString(
                            folder.resolve(file.getKey() + ".json"),
                            file.getValue().toString());
                }
                return validator.check(folder, today);
            } finally {
                for (var file : files(name, system, true).keySet()) {
                    Files.deleteIfExists(folder.resolve(file + ".json"));
                }
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the GBFS of " + name + " cannot be judged", unwritable);
        }
    }

    private Map<String, JsonNode> files(String name, OpenCycles.Cycles system, boolean isWithStatus) {
        var files = new TreeMap<>(system.still());
        if (isWithStatus) {
            files.put(STATUS, system.status());
        }
        files.put("gbfs", discovery(name, system));
        return files;
    }

    private JsonNode discovery(String name, OpenCycles.Cycles system) {
        var file = JsonNodeFactory.instance.objectNode();
        file.set("last_updated", system.status().path("last_updated"));
        file.set("ttl", system.status().path("ttl"));
        file.put("version", "3.0");
        var feeds = file.putObject("data").putArray("feeds");
        var names = new TreeMap<>(system.still()).navigableKeySet();
        names.forEach(each -> feeds.addObject().put("name", each).put("url", address(name, each)));
        feeds.addObject().put("name", STATUS).put("url", address(name, STATUS));
        return file;
    }

    private String address(String name, String file) {
        return publicUrl
                .resolve("/open-data/gbfs/3/" + name + "/" + file + ".json")
                .toString();
    }

    /// A file of a system that passed, as it is now; empty where there is none, or its data is too old.
    ///
    /// @param file its name without ending
    public Optional<byte[]> file(String name, String file) {
        return Optional.ofNullable(cycles.all().get(name))
                .filter(_ -> Optional.ofNullable(judged.get(name))
                        .filter(Judged::passed)
                        .isPresent())
                .flatMap(system -> Optional.ofNullable(files(name, system, true).get(file)))
                .map(json -> json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
