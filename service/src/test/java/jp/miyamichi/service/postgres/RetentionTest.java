package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.people.KeepDays;
import jp.miyamichi.service.people.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is over is forgotten, on a clock that the test moves on.
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");

    private Database database;
    private PostgresRetention retention;
    private PostgresSessions sessions;

    @BeforeEach
    void createTables() {
        database = TestServer.database("service", "ticketing", "dispatch");
        retention = new PostgresRetention(database, new KeepDays(30, 30, 1_095), () -> ZoneId.of("Asia/Tokyo"));
        sessions = new PostgresSessions(database);
    }

    @AfterEach
    void dropTables() {
        database.close();
    }

    private PersonId visitor() {
        var person = PersonId.random();
        sessions.addPerson(
                new Session(SessionId.random(), person, Role.VISITOR, NOW, NOW), Secret.random(new SecureRandom()));
        return person;
    }

    private void tidyAfter(int days) {
        retention.tidy(NOW.plus(Duration.ofDays(days)));
    }

    private List<String> ask(String question) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(question).mapTo(String.class).list());
    }

    private void change(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }

    @Test
    void aSessionThatEndedIsForgottenAfterThirtyDays() {
        var person = visitor();
        sessions.endAll(
                person,
                new AuditEntry(
                        NOW,
                        Optional.of(person),
                        Optional.of(Role.VISITOR),
                        Deed.ENDED_ALL_SESSIONS,
                        "person:" + person));
        tidyAfter(30);
        assertThat(ask("SELECT id FROM service.session")).hasSize(1);
        tidyAfter(31);
        assertThat(ask("SELECT id FROM service.session")).isEmpty();
    }

    @Test
    void whereAPartnersTravellerWentIsBlurredAndAnOfferNobodyBookedIsForgotten() {
        change("""
                INSERT INTO service.partner (id, name, sandbox, token_sha256, enrolled_at)
                VALUES ('11111111-1111-4111-8111-111111111111', 'app', false, sha256('x'), '2026-03-01')
                """);
        for (var state : List.of("NEW", "CONFIRMED")) {
            change("""
                    INSERT INTO service.partner_booking
                           (id, partner, sample, product, day, persons, yen, from_name, from_lat, from_lon, to_name,
                            to_lat, to_lon, depart_at, state, leg, valid_until, changed_at)
                    VALUES (gen_random_uuid(), '11111111-1111-4111-8111-111111111111', false, 'lrt-1-day', '2026-04-01',
                            1, 1000, 'home', 36.559123, 139.899123, 'work', 36.55, 139.91, '2026-04-01T02:00Z', '%s',
                            'NOT_STARTED', '2026-04-01T02:00Z', '2026-04-01T01:00Z')
                    """.formatted(state));
        }
        tidyAfter(29);
        assertThat(ask("SELECT from_lat || from_name FROM service.partner_booking"))
                .containsExactly("36.559123home", "36.559123home");
        tidyAfter(31);
        assertThat(ask("SELECT state || from_lat || from_name || to_name FROM service.partner_booking"))
                .containsExactly("CONFIRMED36.56");
    }

    @Test
    void aJourneyGoesThirtyDaysAfterItsMonthAndOneThatWasNeverMadeSooner() {
        for (var state : List.of("confirmed", "expired")) {
            change("""
                    INSERT INTO service.journey
                           (id, traveller, fingerprint, state, ending, content, departs_at, arrives_at, until, created_at,
                            changed_at)
                    VALUES (gen_random_uuid(), gen_random_uuid(), repeat('0', 64), '%s', '%s', '{}', '2026-04-01T02:00Z',
                            '2026-04-01T03:00Z', '2026-04-01T01:10Z', '2026-04-01T01:00Z', '2026-04-01T01:00Z')
                    """.formatted(state, state.equals("expired") ? "too-late" : "none"));
        }
        tidyAfter(58);
        assertThat(ask("SELECT state FROM service.journey")).containsExactly("confirmed");
        tidyAfter(62);
        assertThat(ask("SELECT state FROM service.journey")).isEmpty();
    }

    @Test
    void whatWasToldIsForgottenAfterThirtyDays() {
        change("""
                INSERT INTO service.notice (key, person, kind, japanese, english, at, bring_at)
                VALUES ('refund 1', gen_random_uuid(), 'refund', '300円をお返しします。', '', '2026-04-01T01:00Z',
                        '2026-04-01T01:00Z')
                """);
        tidyAfter(30);
        assertThat(ask("SELECT key FROM service.notice")).hasSize(1);
        tidyAfter(31);
        assertThat(ask("SELECT key FROM service.notice")).isEmpty();
    }

    @Test
    void aVisitorWithoutAnyWayBackIsErasedAndOneWithAnAddressIsNot() {
        visitor();
        var kept = visitor();
        new PostgresAccounts(database, new Vault(new byte[32], new SecureRandom()))
                .keep(
                        kept,
                        new MailAddress("hanako@example.jp"),
                        new AuditEntry(
                                NOW,
                                Optional.of(kept),
                                Optional.of(Role.VISITOR),
                                Deed.KEPT_ACCOUNT,
                                "person:" + kept));
        tidyAfter(119);
        assertThat(ask("SELECT id FROM service.person")).hasSize(2);
        tidyAfter(121);
        assertThat(ask("SELECT id FROM service.person")).containsExactly(kept.toString());
    }

    private void ride(String state) {
        change("""
                INSERT INTO dispatch.booking VALUES (gen_random_uuid(), 'sagiso', 'whole', '2026-04-10', 'person:x', 'x',
                    'REGISTERED', '%s', 'ud-1', '花子の家', 36.61234, 139.91234, '病院', 36.62345, 139.92345,
                    1, 0, 0, 0, 0, '2026-04-10 01:00+00', '2026-04-10 01:10+00', '2026-04-10 01:40+00', 300,
                    gen_random_uuid(), NULL, '2026-04-10 01:40+00')
                """.formatted(state));
    }

    private List<String> places() {
        return ask("SELECT from_name || ' ' || from_lat || ' ' || to_lat FROM dispatch.booking");
    }

    @Test
    void aTripIsCoarsenedThirtyDaysAfterItsMonthWasSettled() {
        ride("DONE");
        change("""
                INSERT INTO ticketing.account (code, kind) VALUES ('unearned:x', 'unearned'), ('payable:x', 'payable')
                ON CONFLICT DO NOTHING
                """);
        change("""
                WITH t AS (INSERT INTO ticketing.transfer (id, kind, cause, state, entry_count, created_at)
                    VALUES (gen_random_uuid(), 'settlement', 'settlement/2026-04/x/1', 'posted', 2, '2026-05-10 00:00+00')
                    RETURNING id)
                INSERT INTO ticketing.entry (transfer, line, account, yen)
                SELECT id, 1, 'unearned:x', 100 FROM t UNION ALL SELECT id, 2, 'payable:x', -100 FROM t
                """);
        retention.tidy(Instant.parse("2026-06-08T23:59:00Z"));
        assertThat(places()).containsExactly("花子の家 36.61234 36.62345");
        retention.tidy(Instant.parse("2026-06-09T00:01:00Z"));
        assertThat(places()).containsExactly(" 36.61 36.62");
    }

    @Test
    void whereNothingIsSettledTheThirtyDaysBeginWithTheEndOfTheMonth() {
        ride("DONE");
        retention.tidy(Instant.parse("2026-05-30T14:59:00Z"));
        assertThat(places()).containsExactly("花子の家 36.61234 36.62345");
        retention.tidy(Instant.parse("2026-05-30T15:01:00Z"));
        assertThat(places()).containsExactly(" 36.61 36.62");
    }

    @Test
    void aRideThatIsNotOverIsLeftAlone() {
        ride("CONFIRMED");
        tidyAfter(100);
        assertThat(places()).containsExactly("花子の家 36.61234 36.62345");
    }

    @Test
    void codesAndDiscountsThatAreOverAreForgotten() {
        var person = visitor();
        change("UPDATE service.session SET seen_at = started_at + interval '60 days'");
        change("""
                INSERT INTO service.mail_code VALUES (gen_random_uuid(), decode(repeat('00', 32), 'hex'),
                    decode(repeat('00', 40), 'hex'), decode(repeat('00', 32), 'hex'), 5, '%1$s', '%1$s'::timestamptz + interval '10 minutes')
                """.formatted(NOW));
        change("INSERT INTO service.paper_code VALUES (decode(repeat('00', 32), 'hex'), '" + person + "', '"
                + UUID.randomUUID() + "', '" + NOW + "', '" + NOW.plusSeconds(60) + "')");
        change("INSERT INTO service.discount VALUES ('" + person + "', 'senior', '2026-04-01', 'desk', '" + NOW + "', '"
                + UUID.randomUUID() + "')");
        var kept = "SELECT 'code' FROM service.mail_code UNION ALL SELECT 'paper' FROM service.paper_code"
                + " UNION ALL SELECT 'discount' FROM service.discount";
        tidyAfter(29);
        assertThat(ask(kept)).hasSize(3);
        tidyAfter(32);
        assertThat(ask(kept)).isEmpty();
    }

    @Test
    void theAuditIsKeptForThreeYearsAndNobodyElseShortensIt() {
        change("INSERT INTO service.audit (at, deed, subject) VALUES ('" + NOW + "', 'invited', 'person:x')");
        assertThatThrownBy(() -> change("DELETE FROM service.audit")).hasMessageContaining("only ever added");
        tidyAfter(1_095);
        assertThat(ask("SELECT deed FROM service.audit")).hasSize(1);
        tidyAfter(1_096);
        assertThat(ask("SELECT deed FROM service.audit")).isEmpty();
        assertThatThrownBy(() -> change("TRUNCATE service.audit")).hasMessageContaining("only ever added");
    }

    @Test
    void oneNodeAtATimeTidies() {
        database.jdbi().useTransaction(handle -> {
            handle.createQuery("SELECT pg_advisory_xact_lock(:lock)::text")
                    .bind("lock", 0x4d49_5941_0001L)
                    .mapTo(String.class)
                    .one();
            assertThat(retention.tidy(NOW.plus(Duration.ofDays(1_000)))).isEmpty();
        });
    }
}
