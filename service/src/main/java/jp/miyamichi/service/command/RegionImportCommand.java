package jp.miyamichi.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.miyamichi.region.exchange.FeedArea;
import jp.miyamichi.region.exchange.FeedImport;
import jp.miyamichi.region.exchange.FeedKey;
import jp.miyamichi.region.exchange.FeedOrder;
import jp.miyamichi.region.exchange.ImportAnswer;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.json.JsonBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `miyamichi region import`
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes an operator's official feed in: checks it, shows what changes, and puts it in place of the built-in one.",
            "Nothing is changed if the feed is not fit. 'region build' then makes it part of the region.",
            "A key goes into MIYAMICHI_IMPORT_KEY, as name=value for the address or 'Name: value' for a header."
        })
final class RegionImportCommand implements Callable<Integer> {

    private static final double METERS_PER_KM = 1_000;

    @Parameters(paramLabel = "URL|FILE", description = "The feed: an http(s) address or a GTFS zip.")
    private String source = "";

    @Option(
            names = "--feed",
            paramLabel = "ID",
            description = "The feed it replaces. Default: the file's name without ending.")
    private Optional<String> feedId = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    RegionImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var settings = surroundings.settings();
        var answer = run(settings);
        var out = surroundings.out();
        if (json) {
            out.writeBytes(JsonBytes.of(new ImportAnswerJson(answer)));
            out.println();
        } else {
            print(answer);
        }
        out.flush();
        return answer instanceof ImportAnswer.Accepted ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ImportAnswer run(Settings settings) throws IOException {
        var folders = settings.folders();
        var head = RegionTables.read(folders.region()).head();
        var build = Surroundings.regionSource(settings).open();
        var today = LocalDate.ofInstant(surroundings.clock().instant(), head.timeZone());
        var id = feedId.orElseGet(this::stem);
        var builtIn = head.feeds().stream()
                .filter(feed -> feed.id().equals(id))
                .map(feed -> build.folder().resolve(feed.file()))
                .filter(Files::isRegularFile)
                .findFirst();
        return FeedImport.of(
                        new ImportedFeeds(folders.data().resolve("region/imports")),
                        new FeedArea(build.outline(), head.outlineMarginKm() * METERS_PER_KM),
                        Validators.forImport(folders.region(), today),
                        surroundings.clock(),
                        head.timeZone())
                .run(new FeedOrder(id, FeedOrder.source(source), key(), builtIn, dryRun));
    }

    private String stem() {
        var name = String.valueOf(Path.of(source.replaceFirst("[?#].*", "")).getFileName());
        return name.replaceFirst("\\..*", "");
    }

    private FeedKey key() {
        var text = Optional.ofNullable(surroundings.environment().get("MIYAMICHI_IMPORT_KEY"))
                .orElse("")
                .strip();
        if (text.isEmpty()) {
            return new FeedKey.None();
        }
        var header = text.indexOf(": ");
        var query = text.indexOf('=');
        if (header > 0 && (query < 0 || header < query)) {
            return new FeedKey.InHeader(text.substring(0, header), text.substring(header + 2));
        }
        if (query > 0) {
            return new FeedKey.InQuery(text.substring(0, query), text.substring(query + 1));
        }
        throw new Miyamichi.BadUsage("MIYAMICHI_IMPORT_KEY must be name=value or 'Name: value'");
    }

    private void print(ImportAnswer answer) {
        var out = surroundings.out();
        switch (answer) {
            case ImportAnswer.Accepted(var change, var stored) -> {
                change.lines().forEach(out::println);
                out.println(stored.map(file -> "taken in as " + file + "; now run: ./miyamichi region build")
                        .orElse("nothing was changed (--dry-run)"));
            }
            case ImportAnswer.Rejected(var problems) -> {
                problems.forEach(out::println);
                out.println("not taken in; nothing was changed");
            }
        }
    }
}
