package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.StaffEntrance;
import jp.miyamichi.service.postgres.PostgresCeremonies;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.postgres.PostgresStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `miyamichi staff invite`, beside a running database as beside a running service.
class StaffInviteCommandTest {

    private final CommandRun run = new CommandRun();

    @Test
    void theFirstAdministratorIsInvitedBesideTheRunningService(@TempDir Path data) {
        try (var running = EmbeddedPostgres.start(data.resolve("postgres"));
                var database = new Database(running.connect(), 2, List.of("service"))) {
            var environment = Map.of("MIYAMICHI_DATA", data.toString(), "MIYAMICHI_PORT", "8099");
            assertThat(run.with(environment, "staff", "invite", "--role", "administrator"))
                    .isZero();
            var link = run.printed();
            assertThat(link).startsWith("http://localhost:8099/staff.html#invitation=");
            var secret = Secret.shown(link.substring(link.indexOf('=') + 1)).orElseThrow();
            var random = new SecureRandom();
            var access = new Access(new PostgresSessions(database), CommandRun.CLOCK, random);
            var entrance = new StaffEntrance(
                    new PostgresStaff(database), new PostgresCeremonies(database), access, CommandRun.CLOCK, random);
            assertThat(entrance.beginRegistration(secret)
                            .orElseThrow()
                            .invited()
                            .role())
                    .isEqualTo(Role.ADMINISTRATOR);
        }
    }

    @Test
    void aRoleNobodyIsInvitedToIsBadUsage() {
        assertThat(run.with(Map.of(), "staff", "invite", "--role", "visitor")).isEqualTo(2);
        assertThat(run.with(Map.of(), "staff", "invite", "--role", "king")).isEqualTo(2);
        assertThat(run.printed()).isEmpty();
    }
}
