package jp.miyamichi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The picture of ARCHITECTURE.md, held by the compiled classes. Each rule is also shown to fail, on the classes of the
/// `planted` packages, which break every one of them.
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ArchitectureTest::isNotOursInOtpsName)
            .importPackages("jp.miyamichi");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(location -> location.contains("/planted/"))
            .importPackages("jp.miyamichi");

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(HouseRules house) {
        house.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedViolationIsFoundBy(HouseRules house) {
        assertThat(house.rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static boolean isNotOursInOtpsName(Location location) {
        return !location.contains("/org/opentripplanner/");
    }
}
