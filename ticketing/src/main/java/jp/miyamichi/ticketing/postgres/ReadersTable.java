package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Enrolled readers. Who may enrol one is asked elsewhere.
public final class ReadersTable {

    private static final String ENROL = """
            INSERT INTO ticketing.reader (id, kind, operator, name, enrolled_at)
            VALUES (:id, :kind, :operator, :name, :now)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String EXPEL = """
            UPDATE ticketing.reader SET expelled_at = greatest(:now, enrolled_at)
            WHERE id = :id AND expelled_at IS NULL
            """;

    private static final String FIND = """
            SELECT id, kind, operator, name FROM ticketing.reader WHERE id = :id AND expelled_at IS NULL
            """;

    private final Jdbi jdbi;

    public ReadersTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Adds a reader; does nothing where its id is there already.
    public void enrol(Reader reader, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(ENROL)
                .bind("id", reader.id().value())
                .bind("kind", reader.kind().name().toLowerCase(Locale.ROOT))
                .bind("operator", reader.operator())
                .bind("name", reader.name())
                .bind("now", now)
                .execute());
    }

    /// Trusts a reader no more: it was lost or stolen.
    public boolean expel(ReaderId id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(EXPEL)
                        .bind("id", id.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// Every reader that is trusted, by operator and name.
    public List<Reader> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT id, kind, operator, name FROM ticketing.reader WHERE expelled_at IS NULL
                        ORDER BY operator, name, id
                        """).map((row, _) -> reader(row)).list());
    }

    public Optional<Reader> find(ReaderId id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /// The reader, if it is trusted.
    static Optional<Reader> find(Handle handle, ReaderId id) {
        return handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, _) -> reader(row))
                .findOne();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new ReaderId(row.getObject("id", UUID.class)),
                Reader.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("operator"),
                row.getString("name"));
    }
}
