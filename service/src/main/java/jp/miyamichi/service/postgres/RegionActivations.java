package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.miyamichi.postgres.Database;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The book of what was planned on when: rows are only ever added.
///
/// A row that cannot be written because the database is lost waits here, and is written when it is back.
public final class RegionActivations {

    private static final Logger LOG = LoggerFactory.getLogger(RegionActivations.class);

    private static final String ADD = """
            INSERT INTO service.region_activation (content_hash, first_day, last_day, node, activated_at)
            VALUES (:contentHash, :firstDay, :lastDay, :node, :at)
            ON CONFLICT (node, content_hash, activated_at) DO NOTHING
            """;

    private static final String ALL = """
            SELECT content_hash, first_day, last_day, node, activated_at
            FROM service.region_activation
            ORDER BY activated_at, node
            """;

    private final Database database;
    private final Queue<RegionActivation> waiting = new ConcurrentLinkedQueue<>();

    public RegionActivations(Database database) {
        this.database = database;
    }

    /// Writes a row now, or as soon as the database is back.
    public void add(RegionActivation activation) {
        waiting.add(activation);
        if (!writeWaiting()) {
            LOG.warn("region activation waits for the database content={}", activation.contentHash());
        }
    }

    /// Writes what could not be written before. Called again and again while the service runs.
    ///
    /// @return whether nothing waits any more
    public synchronized boolean writeWaiting() {
        try {
            for (var next = waiting.peek(); next != null; next = waiting.peek()) {
                write(database.jdbi(), next);
                waiting.remove();
            }
            return true;
        } catch (JdbiException | FlywayException lost) {
            LOG.debug("region activation still waits", lost);
            return false;
        }
    }

    private static void write(Jdbi jdbi, RegionActivation activation) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("contentHash", activation.contentHash())
                .bind("firstDay", activation.firstDay())
                .bind("lastDay", activation.lastDay())
                .bind("node", activation.node())
                .bind("at", Timestamp.from(activation.at()))
                .execute());
    }

    /// Everything written so far, oldest first.
    public List<RegionActivation> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(ALL)
                        .map((row, _) -> new RegionActivation(
                                row.getString("content_hash"),
                                row.getDate("first_day").toLocalDate(),
                                row.getDate("last_day").toLocalDate(),
                                row.getString("node"),
                                row.getTimestamp("activated_at").toInstant()))
                        .list());
    }
}
