package jp.miyamichi.dispatch.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.RuleBook.Noted;
import jp.miyamichi.dispatch.RuleChange;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRuleBookTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private Database database;
    private PostgresRuleBook book;

    @BeforeEach
    void open() {
        database = TestServer.database("dispatch");
        book = new PostgresRuleBook(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void changesOfAServiceHoldOneAfterTheOtherAndOfNoOther() {
        book.add(new Noted(new UUID(1, 1), "sagiso", tenAndTwelve(Optional.empty()), NOW));
        book.add(new Noted(new UUID(1, 2), "sagiso", onlyWho(), NOW));
        var services = RuleBook.applied(SampleServices.all(), book.all());
        var sagiso = services.getFirst().rules();
        assertThat(sagiso.hours().is().slots()).containsExactly(LocalTime.of(10, 0), LocalTime.of(12, 0));
        assertThat(sagiso.hours().isEstimated()).isTrue();
        assertThat(sagiso.eligibility().who().is()).isEqualTo(Eligibility.Who.ANYONE);
        assertThat(services.subList(1, services.size()))
                .isEqualTo(SampleServices.all().subList(1, services.size()));
    }

    @Test
    void theSameChangeIsNotedOnceAndItsIdServesNoOther() {
        var noted = new Noted(new UUID(1, 1), "sagiso", tenAndTwelve(Optional.of(Set.of(DayOfWeek.MONDAY))), NOW);
        assertThat(book.add(noted)).isTrue();
        var version = book.version();
        assertThat(book.add(noted)).isTrue();
        assertThat(book.add(new Noted(new UUID(1, 1), "sagiso", onlyWho(), NOW)))
                .isFalse();
        assertThat(book.all()).containsExactly(noted);
        assertThat(book.version()).isEqualTo(version);
    }

    private static RuleChange tenAndTwelve(Optional<Set<DayOfWeek>> days) {
        return new RuleChange(
                days,
                Optional.empty(),
                Optional.of(List.of(LocalTime.of(10, 0), LocalTime.of(12, 0))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static RuleChange onlyWho() {
        return new RuleChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Eligibility.Who.ANYONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
