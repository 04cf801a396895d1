package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.notice.Notice;
import jp.miyamichi.service.notice.Notices;

/// Notices in `service.notice`.
public final class PostgresNotices implements Notices {

    private static final String SELECT = "SELECT " + NoticeRows.COLUMNS + " FROM service.notice ";

    private static final String TAKE_DUE = """
            UPDATE service.notice SET tries = tries + 1, bring_at = :until
            WHERE id IN (SELECT id FROM service.notice WHERE bring_at <= :now
                         ORDER BY bring_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + NoticeRows.COLUMNS + ", tries, seen_at IS NOT NULL AS seen";

    private static final String BROUGHT = """
            UPDATE service.notice SET brought = :how, channel = :channel, brought_at = :at, bring_at = NULL
            WHERE id = :id AND brought IS DISTINCT FROM 'called'
            """;

    private final ServiceTables tables;

    public PostgresNotices(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void add(List<Notice> notices) {
        tables.change(handle -> NoticeRows.add(handle, notices));
    }

    @Override
    public List<Kept> unseen(Collection<PersonId> persons, Instant since, int limit) {
        var ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return tables.ask(handle -> handle.createQuery(
                        SELECT + "WHERE person = ANY(:persons) AND seen_at IS NULL AND at >= :since"
                                + " ORDER BY id LIMIT :limit")
                .bind("persons", ids)
                .bind("since", Timestamp.from(since))
                .bind("limit", limit)
                .map((row, _) -> NoticeRows.kept(row))
                .list());
    }

    @Override
    public boolean seen(PersonId person, long id, Instant at) {
        return tables.ask(handle -> handle.createUpdate("UPDATE service.notice SET seen_at = coalesce(seen_at, :at)"
                                + " WHERE id = :id AND person = :person")
                        .bind("id", id)
                        .bind("person", person.value())
                        .bind("at", Timestamp.from(at))
                        .execute())
                == 1;
    }

    /// What was seen in the page meanwhile is not brought again.
    @Override
    public List<Due> takeDue(Instant now, Duration lease, int limit) {
        var taken = tables.ask(handle -> handle.createQuery(TAKE_DUE)
                .bind("now", Timestamp.from(now))
                .bind("until", Timestamp.from(now.plus(lease)))
                .bind("limit", limit)
                .map((row, _) -> new Taken(new Due(NoticeRows.kept(row), row.getInt("tries")), row.getBoolean("seen")))
                .list());
        taken.stream()
                .filter(Taken::seen)
                .forEach(each -> brought(each.due().kept().id(), Brought.PAGE_ONLY, "", now));
        return taken.stream().filter(each -> !each.seen()).map(Taken::due).toList();
    }

    private record Taken(Due due, boolean seen) {}

    @Override
    public void brought(long id, Brought how, String channel, Instant at) {
        tables.ask(handle -> handle.createUpdate(BROUGHT)
                .bind("id", id)
                .bind("how", how.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .bind("channel", channel)
                .bind("at", Timestamp.from(at))
                .execute());
    }

    @Override
    public void bringLater(long id, Instant at) {
        tables.ask(handle -> handle.createUpdate(
                        "UPDATE service.notice SET bring_at = :at WHERE id = :id AND brought IS NULL")
                .bind("id", id)
                .bind("at", Timestamp.from(at))
                .execute());
    }

    @Override
    public List<Kept> calls(Instant since, int limit) {
        return tables.ask(handle -> handle.createQuery(
                        SELECT + "WHERE brought = 'to-call' AND at >= :since ORDER BY at, id LIMIT :limit")
                .bind("since", Timestamp.from(since))
                .bind("limit", limit)
                .map((row, _) -> NoticeRows.kept(row))
                .list());
    }

    @Override
    public Optional<Kept> findCall(long id) {
        return tables.ask(handle -> handle.createQuery(SELECT + "WHERE id = :id AND brought IN ('to-call', 'called')")
                .bind("id", id)
                .map((row, _) -> NoticeRows.kept(row))
                .findOne());
    }
}
