package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import org.junit.jupiter.api.Test;

/// Sessions on a real PostgreSQL.
class PostgresSessionsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T01:02:00Z"));

    private static Access access(Database database) {
        return new Access(new PostgresSessions(database), CLOCK, new SecureRandom());
    }

    @Test
    void loggingInChangesTheSecret() {
        try (var database = TestServer.database("service")) {
            var access = access(database);
            var before = access.start();
            var person = before.session().person();
            var after = access.logIn(person, Role.VISITOR, access.caller(before.secret()));
            assertThat(access.caller(before.secret())).isInstanceOf(Caller.Stranger.class);
            assertThat(access.caller(after.secret()))
                    .isInstanceOfSatisfying(
                            Caller.Known.class,
                            known -> assertThat(known.person()).isEqualTo(person));
        }
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        try (var database = TestServer.database("service")) {
            var access = access(database);
            var mine = access.start();
            var theirs = access.start();
            assertThat(access.end(mine.session().person(), theirs.session().id()))
                    .isFalse();
            assertThat(access.sessionsOf(theirs.session().person())).hasSize(1);
            assertThat(access.end(mine.session().person(), mine.session().id())).isTrue();
            assertThat(access.sessionsOf(mine.session().person())).isEqualTo(List.of());
        }
    }

    @Test
    void whoeverAsksWhileTheDatabaseIsLostIsToldSo() {
        var nowhere = ConnectTo.parse("postgresql://nobody@127.0.0.1:1/none");
        try (var database = new Database(nowhere, 1, List.of("service"))) {
            var access = access(database);
            assertThatThrownBy(() -> access.caller(Secret.random(new SecureRandom())))
                    .isInstanceOf(DatabaseLost.class);
            assertThatThrownBy(access::start).isInstanceOf(DatabaseLost.class);
        }
    }
}
