package jp.miyamichi.validator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mobilitydata.gtfsvalidator.input.CountryCode;
import org.mobilitydata.gtfsvalidator.runner.ApplicationType;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunner;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunnerConfig;
import org.mobilitydata.gtfsvalidator.util.VersionResolver;

/// MobilityData's validator over one GTFS zip.
final class GtfsCheck {

    private static final String REPORT = "report.json";
    private static final String SYSTEM_ERRORS = "system_errors.json";

    private final LocalDate date;
    private final String country;

    /// @param date the day the feed is judged on
    /// @param country ISO 3166 code, for phone numbers
    GtfsCheck(LocalDate date, String country) {
        this.date = date;
        this.country = country;
    }

    List<Notice> check(Path feed) throws IOException {
        var output = Files.createTempDirectory("gtfs-check");
        var config = ValidationRunnerConfig.builder()
                .setGtfsSource(feed.toUri())
                .setOutputDirectory(output)
                .setValidationReportFileName(REPORT)
                .setSystemErrorsReportFileName(SYSTEM_ERRORS)
                .setCountryCode(CountryCode.forStringOrUnknown(country))
                .setDateForValidation(date)
                .setNumThreads(1)
                .setSkipValidatorUpdate(true)
                .build();
        new ValidationRunner(new VersionResolver(ApplicationType.CLI)).run(config);
        var notices = new ArrayList<Notice>();
        for (var report : List.of(REPORT, SYSTEM_ERRORS)) {
            notices.addAll(read(String.valueOf(feed.getFileName()), output.resolve(report)));
        }
        return notices;
    }

    private static List<Notice> read(String feed, Path report) throws IOException {
        var notices = new ArrayList<Notice>();
        var content = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        for (var notice : content.getAsJsonArray("notices")) {
            notices.add(notice(feed, notice.getAsJsonObject()));
        }
        return notices;
    }

    private static Notice notice(String feed, JsonObject notice) {
        var samples = notice.getAsJsonArray("sampleNotices");
        return new Notice(
                feed,
                notice.get("code").getAsString(),
                notice.get("severity").getAsString(),
                notice.get("totalNotices").getAsInt(),
                samples.isEmpty() ? "" : samples.get(0).toString());
    }
}
