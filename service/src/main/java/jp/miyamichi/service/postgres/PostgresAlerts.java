package jp.miyamichi.service.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.broadcast.Alert;
import jp.miyamichi.service.broadcast.AlertBook;
import org.jdbi.v3.core.Handle;

/// Alerts in `service.alert`.
public final class PostgresAlerts implements AlertBook {

    private static final String ADD = """
            INSERT INTO service.alert (id, cause, effect, starts_at, until_at, subjects, words, page, made_at)
            VALUES (:id, :cause, :effect, :from, CAST(:until AS timestamptz), CAST(:subjects AS jsonb),
                    CAST(:words AS jsonb), CAST(:page AS text), :madeAt)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String END = """
            UPDATE service.alert SET ended_at = greatest(:now, made_at) WHERE id = :id AND ended_at IS NULL
            """;

    private static final String SELECT = """
            SELECT id, cause, effect, starts_at, until_at, subjects, words, page, made_at, ended_at FROM service.alert
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceTables tables;

    public PostgresAlerts(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public Alert add(Alert alert, Caller.Known by) {
        tables.change(handle -> {
            var added = handle.createUpdate(ADD)
                    .bind("id", alert.id())
                    .bind("cause", alert.cause().name())
                    .bind("effect", alert.effect().name())
                    .bind("from", Timestamp.from(alert.from()))
                    .bind("until", alert.until().map(Timestamp::from).orElse(null))
                    .bind("subjects", json(alert.subjects()))
                    .bind("words", json(alert.words()))
                    .bind("page", alert.page().map(URI::toString).orElse(null))
                    .bind("madeAt", Timestamp.from(alert.madeAt()))
                    .execute();
            if (added == 1) {
                note(handle, Deed.MADE_ALERT, alert.id(), alert.madeAt(), by);
            }
        });
        return find(alert.id()).orElseThrow();
    }

    @Override
    public Optional<Alert> end(UUID id, Instant now, Caller.Known by) {
        tables.change(handle -> {
            var ended = handle.createUpdate(END)
                    .bind("now", Timestamp.from(now))
                    .bind("id", id)
                    .execute();
            if (ended == 1) {
                note(handle, Deed.ENDED_ALERT, id, now, by);
            }
        });
        return find(id);
    }

    private static void note(Handle handle, Deed deed, UUID alert, Instant at, Caller.Known by) {
        AuditTrail.add(
                handle, new AuditEntry(at, Optional.of(by.person()), Optional.of(by.role()), deed, "alert:" + alert));
    }

    private Optional<Alert> find(UUID id) {
        return tables.ask(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> alert(row))
                .findOne());
    }

    @Override
    public List<Alert> notOver(Instant now) {
        return tables.ask(handle -> handle.createQuery(SELECT
                        + "WHERE ended_at IS NULL AND (until_at IS NULL OR until_at > :now) ORDER BY starts_at, id")
                .bind("now", Timestamp.from(now))
                .map((row, _) -> alert(row))
                .list());
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                Alert.Cause.valueOf(row.getString("cause")),
                Alert.Effect.valueOf(row.getString("effect")),
                row.getTimestamp("starts_at").toInstant(),
                time(row, "until_at"),
                read(row.getString("subjects"), new TypeReference<List<Alert.Subject>>() {}),
                read(row.getString("words"), new TypeReference<List<Alert.Words>>() {}),
                Optional.ofNullable(row.getString("page")).map(URI::create),
                row.getTimestamp("made_at").toInstant(),
                time(row, "ended_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        Optional<Timestamp> time = Optional.ofNullable(row.getTimestamp(column));
        return time.map(Timestamp::toInstant);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an alert cannot be written", impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an alert cannot be read", broken);
        }
    }
}
