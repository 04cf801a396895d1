package jp.miyamichi.service.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.json.JsonBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// `miyamichi region validate`
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the current region's feeds with MobilityData's GTFS validator and Entur's GBFS validator.",
            "Ends with 1 if there is an error, or a warning without a reason in accepted-warnings.csv."
        })
final class RegionValidateCommand implements Callable<Integer> {

    @Option(names = "--date", description = "The day the feeds are judged on. Default: today.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    RegionValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var settings = surroundings.settings();
        var build = Surroundings.regionSource(settings).open();
        var day = date.orElseGet(() -> LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC));
        var report = Validators.of(settings.folders().region()).check(build, day);
        var out = surroundings.out();
        if (json) {
            out.writeBytes(JsonBytes.of(generator -> write(generator, report)));
            out.println();
        } else {
            Validators.lines(report.errors(), "error").forEach(out::println);
            Validators.lines(report.warnings(), "warning").forEach(out::println);
            report.accepted()
                    .forEach(accepted -> out.println("accepted "
                            + accepted.notice().file() + " " + accepted.notice().code() + " x"
                            + accepted.notice().count() + ": " + accepted.reason()));
            out.println(report.errors().size() + " errors, " + report.warnings().size() + " warnings, "
                    + report.accepted().size() + " accepted");
        }
        out.flush();
        return report.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void write(JsonGenerator json, ValidationReport report) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("clean", report.isClean());
        notices(json, "errors", report.errors());
        notices(json, "warnings", report.warnings());
        json.writeArrayFieldStart("accepted");
        for (var accepted : report.accepted()) {
            json.writeStartObject();
            notice(json, accepted.notice());
            json.writeStringField("reason", accepted.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        notices(json, "infos", report.infos());
        json.writeEndObject();
    }

    private static void notices(JsonGenerator json, String field, List<ValidationReport.Notice> notices)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (var notice : notices) {
            json.writeStartObject();
            notice(json, notice);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void notice(JsonGenerator json, ValidationReport.Notice notice) throws IOException {
        json.writeStringField("file", notice.file());
        json.writeStringField("code", notice.code());
        json.writeNumberField("count", notice.count());
        json.writeStringField("sample", notice.sample());
    }
}
