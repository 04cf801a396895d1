package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.Test;

/// `miyamichi books`, on a database of its own.
class BooksCommandTest {

    @Test
    void everyBookOfAMonthIsATableEvenWhereNothingWasSold() {
        var environment = environment(TestServer.empty());
        for (var book : new String[] {"trial-balance", "journal", "statements", "claims", "shifts"}) {
            var run = new CommandRun();
            assertThat(run.with(environment, "books", book, "--month", "2026-11"))
                    .as(book)
                    .isZero();
            assertThat(run.printed()).as(book).contains(",");
        }
    }

    @Test
    void programsGetJson() {
        var run = new CommandRun();
        assertThat(run.with(environment(TestServer.empty()), "books", "journal", "--month", "2026-11", "--json"))
                .isZero();
        assertThat(new JsonObject(run.printed()).getJsonArray("columns")).contains("cause", "yen");
    }

    private static Map<String, String> environment(ConnectTo database) {
        return Map.of(
                "MIYAMICHI_DATABASE_URL",
                "postgresql://" + database.user() + ":" + database.password() + "@" + database.host() + ":"
                        + database.port() + "/" + database.database());
    }

    @Test
    void anUnknownBookOrMonthIsBadUsage() {
        var run = new CommandRun();
        assertThat(run.with(Map.of(), "books", "diary", "--month", "2026-11")).isEqualTo(2);
        assertThat(run.with(Map.of(), "books", "journal", "--month", "November"))
                .isEqualTo(2);
        assertThat(run.printed()).isEmpty();
    }
}
