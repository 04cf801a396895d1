package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.Content;
import jp.miyamichi.service.journey.Ending;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyState;
import jp.miyamichi.service.journey.Journeys;
import jp.miyamichi.service.notice.Notice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Journeys in `service.journey` and their steps in `service.journey_step`.
public final class PostgresJourneys implements Journeys {

    private static final String ADD = """
            INSERT INTO service.journey
                   (id, traveller, fingerprint, state, ending, content, departs_at, arrives_at, until, created_at,
                    changed_at, due_at, lease_token, leased_until)
            VALUES (:id, :traveller, :fingerprint, :state, :ending, :content::jsonb, :departsAt, :arrivesAt, :until,
                    :createdAt, :createdAt, :leasedUntil, :token, :leasedUntil)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String SELECT = """
            SELECT id, traveller, fingerprint, state, ending, content, until, created_at FROM service.journey
            """;

    private static final String LEASE = """
            UPDATE service.journey SET lease_token = :token, leased_until = :until
            WHERE id = :id AND (leased_until IS NULL OR leased_until <= :now)
            """;

    private static final String DUE = """
            SELECT id FROM service.journey
            WHERE due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
            ORDER BY due_at LIMIT :limit
            """;

    private static final String WRITE = """
            UPDATE service.journey
            SET state = :state, ending = :ending, content = :content::jsonb, departs_at = :departsAt,
                arrives_at = :arrivesAt, until = :until, changed_at = greatest(:now, created_at),
                due_at = leased_until
            WHERE id = :id AND lease_token = :token
            """;

    private static final String RELEASE = """
            UPDATE service.journey SET lease_token = NULL, leased_until = NULL, due_at = :dueAt
            WHERE id = :id AND lease_token = :token
            """;

    private final ServiceTables tables;

    public PostgresJourneys(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public boolean add(Journey journey, UUID token, Instant leasedUntil) {
        return tables.changeIf(handle -> {
            var added = bind(handle, ADD, journey)
                    .bind("traveller", journey.traveller().value())
                    .bind("fingerprint", journey.fingerprint())
                    .bind("createdAt", Timestamp.from(journey.createdAt()))
                    .bind("leasedUntil", Timestamp.from(leasedUntil))
                    .bind("token", token)
                    .execute();
            if (added == 1) {
                JourneyStepRows.write(handle, journey, journey.createdAt());
            }
            return added == 1;
        });
    }

    private static Update bind(Handle handle, String sql, Journey journey) {
        var legs = journey.content().legs();
        return handle.createUpdate(sql)
                .bind("id", journey.id().value())
                .bind("state", journey.state().word())
                .bind("ending", journey.ending().word())
                .bind("content", JourneyDocument.write(journey.content()))
                .bind("departsAt", Timestamp.from(legs.getFirst().departAt()))
                .bind("arrivesAt", Timestamp.from(legs.getLast().arriveAt()))
                .bind("until", Timestamp.from(journey.until()));
    }

    @Override
    public Optional<Journey> find(JourneyId id) {
        return tables.ask(handle -> find(handle, id));
    }

    private static Optional<Journey> find(Handle handle, JourneyId id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> journey(handle, row))
                .findOne();
    }

    @Override
    public List<Journey> of(PersonId traveller, int limit) {
        return tables.ask(handle -> handle.createQuery(
                        SELECT + "WHERE traveller = :traveller ORDER BY created_at DESC, id LIMIT :limit")
                .bind("traveller", traveller.value())
                .bind("limit", limit)
                .map((row, _) -> journey(handle, row))
                .list());
    }

    @Override
    public List<JourneyId> withRide(UUID booking) {
        return tables.ask(handle -> handle.createQuery(
                        "SELECT DISTINCT journey FROM service.journey_step WHERE leg >= 0 AND reference = :booking")
                .bind("booking", booking.toString())
                .mapTo(UUID.class)
                .map(JourneyId::new)
                .list());
    }

    @Override
    public List<Journey> underWay(Instant now, Instant until, int limit) {
        return tables.ask(handle -> handle.createQuery(SELECT + """
                        WHERE state = 'confirmed' AND arrives_at >= :now AND departs_at <= :until
                        ORDER BY arrives_at LIMIT :limit""")
                .bind("now", Timestamp.from(now))
                .bind("until", Timestamp.from(until))
                .bind("limit", limit)
                .map((row, _) -> journey(handle, row))
                .list());
    }

    @Override
    public Optional<Leased> lease(JourneyId id, UUID token, Instant now, Duration lease) {
        return tables.ask(handle -> handle.inTransaction(within -> {
            var leased = within.createUpdate(LEASE)
                    .bind("id", id.value())
                    .bind("token", token)
                    .bind("now", Timestamp.from(now))
                    .bind("until", Timestamp.from(now.plus(lease)))
                    .execute();
            return leased == 1 ? find(within, id).map(journey -> new Leased(journey, token)) : Optional.empty();
        }));
    }

    @Override
    public List<JourneyId> due(Instant now, int limit) {
        return tables.ask(handle -> handle.createQuery(DUE)
                .bind("now", Timestamp.from(now))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(JourneyId::new)
                .list());
    }

    @Override
    public void write(Journey journey, UUID token, Instant now, List<Notice> news) {
        tables.change(handle -> {
            var written = bind(handle, WRITE, journey)
                    .bind("token", token)
                    .bind("now", Timestamp.from(now))
                    .execute();
            if (written == 0) {
                throw new LeaseLost(journey.id());
            }
            JourneyStepRows.write(handle, journey, now);
            NoticeRows.add(handle, news);
        });
    }

    @Override
    public void release(JourneyId id, UUID token, Optional<Instant> dueAt) {
        tables.ask(handle -> handle.createUpdate(RELEASE)
                .bind("id", id.value())
                .bind("token", token)
                .bind("dueAt", dueAt.map(Timestamp::from))
                .execute());
    }

    private static Journey journey(Handle handle, ResultSet row) throws SQLException {
        var id = new JourneyId(row.getObject("id", UUID.class));
        return new Journey(
                id,
                new PersonId(row.getObject("traveller", UUID.class)),
                row.getString("fingerprint"),
                JourneyState.ofWord(row.getString("state")),
                Ending.ofWord(row.getString("ending")),
                JourneyDocument.read(row.getString("content"), Content.class),
                JourneyStepRows.of(handle, id),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("created_at").toInstant());
    }
}
