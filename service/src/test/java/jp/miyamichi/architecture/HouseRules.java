package jp.miyamichi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

/// The rules of the house, each with a sentence a developer meets when it breaks.
enum HouseRules {
    THE_REGION_KNOWS_NOBODY(noClasses()
            .that()
            .resideInAPackage("jp.miyamichi.region..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jp.miyamichi.planner..",
                    "jp.miyamichi.ticketing..",
                    "jp.miyamichi.dispatch..",
                    "jp.miyamichi.postgres..",
                    "jp.miyamichi.service..")),
    PLANNER_KNOWS_ONLY_THE_REGION(onlyTheRegion("planner", "ticketing", "dispatch")),
    TICKETING_KNOWS_ONLY_THE_REGION(onlyTheRegion("ticketing", "planner", "dispatch")),
    DISPATCH_KNOWS_ONLY_THE_REGION(onlyTheRegion("dispatch", "planner", "ticketing")),
    VERTX_ENDS_IN_SERVICE(only("io.vertx..", "jp.miyamichi.service..")),
    HAZELCAST_ENDS_IN_ITS_PACKAGE(only("com.hazelcast..", "jp.miyamichi.service.cluster..")),
    OPENTRIPPLANNER_ENDS_IN_ITS_PACKAGE(only("org.opentripplanner..", "jp.miyamichi.planner.otp..")),
    SQL_ENDS_IN_ITS_PACKAGES(noClasses()
            .that()
            .resideOutsideOfPackage("jp.miyamichi..postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "org.flywaydb..")),
    MAIN_ALONE_READS_THE_ENVIRONMENT(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("jp.miyamichi.service.Main")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)),
    NOBODY_ASKS_THE_WALL_CLOCK(noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")),
    NOBODY_ROLLS_UNSEEDED_DICE(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("jp.miyamichi.service.Main")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")),
    PACKAGES_NAME_THE_DOMAIN(noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..manager..", "..helper..")),
    OTHER_MODULES_USE_THE_PLANNER_BY_ITS_ROOT(noClasses()
            .that()
            .resideInAPackage("jp.miyamichi.service..")
            .and()
            .doNotHaveFullyQualifiedName("jp.miyamichi.service.Main")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jp.miyamichi.planner.*..")));

    final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule.allowEmptyShould(true);
    }

    private static ArchRule onlyTheRegion(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("jp.miyamichi." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.miyamichi." + others[0] + "..",
                        "jp.miyamichi." + others[1] + "..",
                        "jp.miyamichi.service..");
    }

    private static ArchRule only(String library, String home) {
        return noClasses()
                .that()
                .resideInAPackage("jp.miyamichi..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
