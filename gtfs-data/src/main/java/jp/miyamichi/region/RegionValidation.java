package jp.miyamichi.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.region.validate.AcceptedWarnings;
import jp.miyamichi.region.validate.GofsCheck;
import jp.miyamichi.region.validate.ValidatorProgram;

/// Checks feeds with the public validators: MobilityData's for GTFS, Entur's for GBFS.
public final class RegionValidation {

    /// The validators want a country, to read phone numbers.
    private static final String COUNTRY = "JP";

    private final ValidatorProgram program;
    private final AcceptedWarnings accepted;

    /// @param validators the build folder of the validator module (`gtfs-data/validator/target`)
    /// @param tables the region folder, whose `accepted-warnings.csv` gives reasons for warnings
    /// @throws IllegalArgumentException if the validators were not built
    public RegionValidation(Path validators, Path tables) {
        this.program = new ValidatorProgram(validators);
        this.accepted = AcceptedWarnings.read(tables);
    }

    /// Checks all feeds of a build.
    ///
    /// @param date the day they are judged on
    public ValidationReport check(RegionBuild build, LocalDate date) {
        var gbfs = build.folder().resolve("gbfs");
        var paths = new ArrayList<>(build.feeds());
        Stream.of(gbfs).filter(Files::isDirectory).forEach(paths::add);
        return accepted.weigh(program.check(paths, date, COUNTRY));
    }

    /// Checks one feed that a build does not plan on, such as an operator's or one to publish: a GTFS zip, a folder of
    /// GBFS files, or a `.gofs.zip`, which is held against our own list of rules.
    public ValidationReport check(Path feed, LocalDate date) {
        if (String.valueOf(feed.getFileName()).endsWith(".gofs.zip")) {
            return GofsCheck.check(feed);
        }
        return accepted.weigh(program.check(List.of(feed), date, COUNTRY));
    }
}
