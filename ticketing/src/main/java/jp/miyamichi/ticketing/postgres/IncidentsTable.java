package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.incident.Incident;
import jp.miyamichi.ticketing.incident.Incidents;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Incidents; those of tickets are written by the tables themselves (`V051__incident.sql`).
public final class IncidentsTable implements Incidents {

    private static final String REPORT = """
            INSERT INTO ticketing.incident (id, kind, words, about, happened_at, reported_by, reported_at)
            VALUES (:id, :kind, :words, :about, :happenedAt, :by, :at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String CLOSE = """
            UPDATE ticketing.incident
            SET closed_by = :by, closed_at = greatest(:at, reported_at), outcome = :outcome
            WHERE id = :id AND closed_at IS NULL
            """;

    private static final String LATEST = """
            SELECT * FROM ticketing.incident
            WHERE reported_at < :before AND (NOT :openOnly OR closed_at IS NULL)
            ORDER BY reported_at DESC, id LIMIT :limit
            """;

    private final Jdbi jdbi;

    public IncidentsTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean report(Incident incident) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(REPORT)
                    .bind("id", incident.id())
                    .bind("kind", incident.kind().toString())
                    .bind("words", incident.words())
                    .bind("about", incident.about())
                    .bind("happenedAt", TransferRows.time(incident.happenedAt()))
                    .bind("by", incident.reportedBy())
                    .bind("at", TransferRows.time(incident.reportedAt()))
                    .execute();
            return find(handle, incident.id())
                    .filter(kept -> isSame(kept, incident))
                    .isPresent();
        });
    }

    private static boolean isSame(Incident kept, Incident sent) {
        return kept.kind() == sent.kind()
                && kept.words().equals(sent.words())
                && kept.about().equals(sent.about())
                && kept.reportedBy().equals(sent.reportedBy())
                && kept.happenedAt().equals(sent.happenedAt().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Optional<Incident> close(UUID id, Incident.Closed how) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(CLOSE)
                    .bind("id", id)
                    .bind("by", how.by())
                    .bind("at", TransferRows.time(how.at()))
                    .bind("outcome", how.outcome())
                    .execute();
            return find(handle, id);
        });
    }

    @Override
    public List<Incident> latest(boolean openOnly, Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("before", TransferRows.time(before))
                .bind("openOnly", openOnly)
                .bind("limit", limit)
                .map((row, _) -> incident(row))
                .list());
    }

    private static Optional<Incident> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM ticketing.incident WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> incident(row))
                .findOne();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        var closed = row.getString("closed_by") == null
                ? Optional.<Incident.Closed>empty()
                : Optional.of(new Incident.Closed(
                        row.getString("closed_by"), instant(row, "closed_at"), row.getString("outcome")));
        return new Incident(
                row.getObject("id", UUID.class),
                Incident.Kind.of(row.getString("kind")),
                row.getString("words"),
                Optional.ofNullable(row.getString("about")),
                instant(row, "happened_at"),
                row.getString("reported_by"),
                instant(row, "reported_at"),
                closed);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
