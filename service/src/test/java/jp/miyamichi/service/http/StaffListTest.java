package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Administrators see who works here, change it, and shut people out.
@ExtendWith(VertxExtension.class)
class StaffListTest {

    private Database database;
    private TestAccess doors;
    private TestService service;
    private Clerk administrator;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service", "ticketing", "dispatch");
        doors = new TestAccess(database);
        var people = new TestPeople(database, doors);
        service = TestService.with(vertx, doors, TestService.office(database, doors), List.of(people.routes()));
        administrator = new Clerk(service, database, doors, Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    private JsonObject member(PersonId person) throws Exception {
        return new JsonObject(administrator.get("/api/v1/staff").body())
                .getJsonArray("staff").stream()
                        .map(JsonObject.class::cast)
                        .filter(member -> member.getString("person").equals(person.toString()))
                        .findFirst()
                        .orElseThrow();
    }

    private int change(PersonId person, String body) throws Exception {
        return administrator.send("PUT", "/api/v1/staff/" + person, body).statusCode();
    }

    private int withdraw(PersonId person) throws Exception {
        return administrator.send("DELETE", "/api/v1/staff/" + person, "").statusCode();
    }

    private static String role(Clerk clerk) throws Exception {
        return new JsonObject(clerk.get("/api/v1/session").body()).getString("role");
    }

    @Test
    void aChangedMemberLogsInAnewAndIsListedUnderTheirName() throws Exception {
        var clerk = new Clerk(service, database, doors, Role.PHONE_DESK);
        assertThat(change(clerk.person, "{\"role\":\"dispatcher\",\"name\":\"北デスク\"}"))
                .isEqualTo(200);
        assertThat(member(clerk.person).getMap())
                .containsEntry("role", "dispatcher")
                .containsEntry("name", "北デスク");
        assertThat(role(clerk)).isEqualTo("visitor");
        assertThat(administrator.get("/api/v1/audit?limit=1").body())
                .contains("changed-role")
                .doesNotContain("北");
    }

    @Test
    void aWithdrawnMemberIsOutAtOnceAndStaysListed() throws Exception {
        var clerk = new Clerk(service, database, doors, Role.DISPATCHER);
        var invitation = doors.entrance.invite(Role.DISPATCHER, Optional.empty());
        assertThat(withdraw(clerk.person)).isEqualTo(200);
        assertThat(role(clerk)).isEqualTo("visitor");
        assertThat(member(clerk.person).getString("withdrawnAt")).isNotBlank();
        assertThat(withdraw(clerk.person)).isEqualTo(404);
        assertThat(change(clerk.person, "{\"role\":\"administrator\"}")).isEqualTo(404);
        assertThat(doors.entrance.beginRegistration(invitation))
                .as("somebody else's")
                .isPresent();
        assertThat(administrator.get("/api/v1/audit?limit=1").body()).contains("withdrew-staff");
    }

    @Test
    void nobodyChangesOrWithdrawsThemselves() throws Exception {
        assertThat(withdraw(administrator.person)).isEqualTo(409);
        assertThat(change(administrator.person, "{\"role\":\"driver\"}")).isEqualTo(409);
        assertThat(role(administrator)).isEqualTo("administrator");
    }

    @Test
    void travellersAreNotStaff() throws Exception {
        var visitor = new Clerk(service, database, doors, Role.VISITOR);
        assertThat(change(visitor.person, "{\"role\":\"administrator\"}")).isEqualTo(404);
        assertThat(administrator.get("/api/v1/staff").body()).doesNotContain(visitor.person.toString());
    }
}
