package jp.miyamichi.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, true", // 文化の日
        "2026-11-23, true", // 勤労感謝の日
        "2026-11-24, false",
        "2026-09-22, true", // 国民の休日, between two others
        "2027-01-01, true"
    })
    void theRegionKnowsItsHolidays(LocalDate day, boolean isHoliday) {
        assertThat(PublicHolidays.of(Path.of("regions/utsunomiya")).contains(day))
                .isEqualTo(isHoliday);
    }

    @Test
    void aFolderOfFeedsKnowsNone(@TempDir Path feeds) {
        assertThat(PublicHolidays.of(feeds).contains(LocalDate.of(2027, 1, 1))).isFalse();
    }
}
