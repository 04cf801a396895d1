package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.Test;

/// `miyamichi books`, on a database of its own.
class BooksCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T01:02:00Z"));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) {
        return Miyamichi.run(
                new Surroundings(
                        environment,
                        (_, _) -> {
                            throw new AssertionError("nobody plans here");
                        },
                        CLOCK,
                        new PrintStream(printed, true, StandardCharsets.UTF_8)),
                arguments);
    }

    @Test
    void everyBookOfAMonthIsATableEvenWhereNothingWasSold() {
        var environment = environment(TestServer.empty());
        for (var book : new String[] {"trial-balance", "journal", "statements", "claims", "shifts"}) {
            printed.reset();
            assertThat(run(environment, "books", book, "--month", "2026-11"))
                    .as(book)
                    .isZero();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .as(book)
                    .contains(",")
                    .endsWith("\r\n");
        }
    }

    @Test
    void programsGetJson() {
        var database = TestServer.empty();
        assertThat(run(environment(database), "books", "journal", "--month", "2026-11", "--json"))
                .isZero();
        assertThat(new JsonObject(printed.toString(StandardCharsets.UTF_8)).getJsonArray("columns"))
                .contains("cause", "yen");
    }

    private static Map<String, String> environment(ConnectTo database) {
        return Map.of(
                "MIYAMICHI_DATABASE_URL",
                "postgresql://" + database.user() + ":" + database.password() + "@" + database.host() + ":"
                        + database.port() + "/" + database.database());
    }

    @Test
    void anUnknownBookOrMonthIsBadUsage() {
        assertThat(run(Map.of(), "books", "diary", "--month", "2026-11")).isEqualTo(2);
        assertThat(run(Map.of(), "books", "journal", "--month", "November")).isEqualTo(2);
        assertThat(printed.size()).isZero();
    }
}
