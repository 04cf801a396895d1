package jp.miyamichi.region.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.RegionCompiler;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.region.Utsunomiya;
import jp.miyamichi.region.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public validators over the region of this repository, and how their findings are weighed.
class RegionValidationTest {

    private static final Path VALIDATORS = Path.of("validator/target");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void thePublicValidatorsFindNothingUnexplained(@TempDir Path data) {
        assumeTrue(
                Files.isDirectory(VALIDATORS.resolve("lib")),
                "the validators are not built: mvn -pl gtfs-data/validator package");
        var build = RegionCompiler.build(Utsunomiya.TABLES, data, Optional.empty());
        var report = new RegionValidation(VALIDATORS, Utsunomiya.TABLES).check(build, TODAY);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.accepted())
                .extracting(accepted -> accepted.notice().code())
                .contains("mixed_case_recommended_field");
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void anErrorIsNeverAccepted() {
        var report = AcceptedWarnings.read(Utsunomiya.TABLES)
                .weigh(List.of(finding("mixed_case_recommended_field", "ERROR")));
        assertThat(report.errors()).hasSize(1);
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void aWarningWithoutAReasonStands() {
        var report = AcceptedWarnings.read(Utsunomiya.TABLES).weigh(List.of(finding("fast_travel", "WARNING")));
        assertThat(report.warnings()).containsExactly(new ValidationReport.Notice("a.zip", "fast_travel", 2, ""));
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void validatorsThatWereNotBuiltAreNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> new RegionValidation(empty, Utsunomiya.TABLES))
                .hasMessageContaining("mvn -pl gtfs-data/validator package");
    }

    private static ValidatorProgram.Finding finding(String code, String severity) {
        return new ValidatorProgram.Finding("a.zip", code, severity, 2, "");
    }
}
