package jp.miyamichi.region.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.tables.CsvFile;

/// The warnings a region lives with: `accepted-warnings.csv`, each with its reason.
public final class AcceptedWarnings {

    private final Map<String, String> reasons = new HashMap<>();

    private AcceptedWarnings() {}

    /// Reads the table beside a region's tables; a region without it accepts nothing.
    public static AcceptedWarnings read(Path tables) {
        var accepted = new AcceptedWarnings();
        var file = tables.resolve("accepted-warnings.csv");
        if (Files.exists(file)) {
            CsvFile.read(file).forEach(row -> accepted.reasons.put(row.text("code"), row.text("reason")));
        }
        return accepted;
    }

    /// Sorts findings into what must not be, what nobody gave a reason for, and what may stand.
    public ValidationReport weigh(List<ValidatorProgram.Finding> findings) {
        return new ValidationReport(
                notices(findings, "ERROR"),
                notices(findings, "WARNING").stream()
                        .filter(notice -> reason(notice).isEmpty())
                        .toList(),
                notices(findings, "WARNING").stream()
                        .flatMap(notice ->
                                reason(notice).stream().map(reason -> new ValidationReport.Accepted(notice, reason)))
                        .toList(),
                notices(findings, "INFO"));
    }

    private Optional<String> reason(ValidationReport.Notice notice) {
        return Optional.ofNullable(reasons.get(notice.code()));
    }

    private static List<ValidationReport.Notice> notices(List<ValidatorProgram.Finding> findings, String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().equals(severity))
                .map(finding ->
                        new ValidationReport.Notice(finding.file(), finding.code(), finding.count(), finding.sample()))
                .toList();
    }
}
