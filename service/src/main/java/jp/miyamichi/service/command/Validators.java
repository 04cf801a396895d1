package jp.miyamichi.service.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.exchange.FeedProblem;
import jp.miyamichi.region.exchange.FeedValidator;

/// The public validators, as the commands ask them.
final class Validators {

    /// Built by the launcher, beside the sources.
    private static final Path HOME = Path.of("gtfs-data/validator/target");

    private Validators() {}

    static RegionValidation of(Path tables) {
        return new RegionValidation(HOME, tables);
    }

    /// What makes an operator's feed unfit, in words.
    static FeedValidator forImport(Path tables, LocalDate today) {
        var validation = of(tables);
        return zip -> validation.check(zip, today).errors().stream()
                .map(error -> new FeedProblem(
                        error.file(),
                        0,
                        error.code() + " (" + error.count() + " times), for example " + error.sample()))
                .toList();
    }

    static List<String> lines(List<ValidationReport.Notice> notices, String severity) {
        return notices.stream()
                .map(notice -> severity + " " + notice.file() + " " + notice.code() + " x" + notice.count() + ": "
                        + notice.sample())
                .toList();
    }
}
