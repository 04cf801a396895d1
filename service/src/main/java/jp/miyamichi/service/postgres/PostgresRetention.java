package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.people.KeepDays;
import jp.miyamichi.service.people.Retention;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Deletes by age, in the database that all nodes share.
public final class PostgresRetention implements Retention {

    /// What is over goes after some days. Sessions end by themselves too: see `SessionLimits`.
    private enum Over {
        SESSIONS("""
                DELETE FROM service.session WHERE ended_at < :before
                    OR seen_at < CAST(:before AS timestamptz) - interval '90 days'
                    OR started_at < CAST(:before AS timestamptz) - interval '400 days'
                """),
        MAIL_CODES("DELETE FROM service.mail_code WHERE expires_at < :before"),
        PAPER_CODES("DELETE FROM service.paper_code WHERE expires_at < :before"),
        INVITATIONS("DELETE FROM service.invitation WHERE expires_at < :before"),
        CEREMONIES("DELETE FROM service.ceremony WHERE expires_at < :before"),
        CARE_NEVER_TAKEN_UP("DELETE FROM service.care WHERE caretaker IS NULL AND code_until < :before"),
        NOTICES("DELETE FROM service.notice WHERE at < :before"),
        LINE_CODES("DELETE FROM service.line_code WHERE until < :before"),
        JOURNEYS_NEVER_MADE("""
                DELETE FROM service.journey WHERE state IN ('refused', 'expired') AND changed_at < :before
                """),
        IDENTIFICATIONS("DELETE FROM service.identified_caller WHERE until < :before"),
        PARTNER_OFFERS(
                "DELETE FROM service.partner_booking WHERE state IN ('NEW', 'EXPIRED') AND changed_at < :before"),
        PARTNER_PLACES("""
                UPDATE service.partner_booking SET from_name = '', to_name = left(to_name, 0),
                    from_lat = round(from_lat::numeric, 2), from_lon = round(from_lon::numeric, 2),
                    to_lat = round(to_lat::numeric, 2), to_lon = round(to_lon::numeric, 2)
                WHERE depart_at < :before AND (from_name || coalesce(to_name, '') <> ''
                    OR from_lat <> round(from_lat::numeric, 2))
                """),
        DISCOUNTS("DELETE FROM service.discount WHERE good_until < CAST(:before AS date)");

        private final String sql;

        Over(String sql) {
            this.sql = sql;
        }
    }

    private static final List<String> OF_A_MONTH = List.of(
            PersonRows.Coarse.BOOKINGS + """
             WHERE service_day >= :first AND service_day < :next AND from_name || to_name <> ''
                AND state NOT IN ('HELD', 'CONFIRMED', 'ON_THE_WAY', 'ABOARD')
            """,
            """
            UPDATE dispatch.unmet_request SET
                from_lat = round(from_lat::numeric, 2), from_lon = round(from_lon::numeric, 2),
                to_lat = round(to_lat::numeric, 2), to_lon = round(to_lon::numeric, 2)
            WHERE service_day >= :first AND service_day < :next AND from_lat <> round(from_lat::numeric, 2)
            """,
            """
            DELETE FROM service.journey
            WHERE arrives_at >= CAST(:first AS date) AND arrives_at < CAST(:next AS date)
                AND state IN ('confirmed', 'refused', 'expired', 'cancelled')
            """,
            "DELETE FROM dispatch.tour WHERE service_day >= :first AND service_day < :next",
            "DELETE FROM dispatch.command WHERE at >= CAST(:first AS date) AND at < CAST(:next AS date)");

    private static final String MONTHS = """
            SELECT DISTINCT date_trunc('month', service_day)::date FROM (
                SELECT service_day FROM dispatch.booking WHERE from_name || to_name <> ''
                UNION ALL SELECT service_day FROM dispatch.tour
                UNION ALL SELECT arrives_at::date FROM service.journey
                    WHERE state IN ('confirmed', 'refused', 'expired', 'cancelled')) days
            WHERE service_day < :before
            """;

    private static final String SETTLED = """
            SELECT max(created_at) FROM ticketing.transfer WHERE kind = 'settlement' AND cause LIKE :cause
            """;

    /// Visitors who have no way back to what was kept for them. A few at a time: each is a transaction's worth of work.
    private static final String UNREACHABLE = """
            SELECT p.id FROM service.person p WHERE p.role = 'visitor' AND p.created_at < :before
                AND NOT EXISTS (SELECT 1 FROM service.session s WHERE s.person = p.id)
                AND NOT EXISTS (SELECT 1 FROM service.mail_address a WHERE a.person = p.id)
                AND NOT EXISTS (SELECT 1 FROM service.passkey k WHERE k.person = p.id AND k.revoked_at IS NULL)
            LIMIT 200
            """;

    private static final String AUDIT = "DELETE FROM service.audit WHERE at < :before";

    /// Any number that nobody else locks by.
    private static final long LOCK = 0x4d49_5941_0001L;

    private final ServiceTables tables;
    private final KeepDays keep;
    private final Supplier<ZoneId> zone;

    public PostgresRetention(Database database, KeepDays keep, Supplier<ZoneId> zone) {
        this.tables = new ServiceTables(database);
        this.keep = keep;
        this.zone = zone;
    }

    @Override
    public Map<String, Integer> tidy(Instant now) {
        return tables.changed(handle -> {
            var mine = handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            return mine ? tidied(handle, now) : Map.of();
        });
    }

    private Map<String, Integer> tidied(Handle handle, Instant now) {
        handle.execute("SET LOCAL miyamichi.forgetting = 'on'");
        var gone = new TreeMap<String, Integer>();
        var over = before(now, keep.sessions());
        for (var what : Over.values()) {
            gone.put(what.name(), run(handle.createUpdate(what.sql), over));
        }
        gone.put("AUDIT", run(handle.createUpdate(AUDIT), before(now, keep.audit())));
        gone.put("TRIPS", coarsen(handle, now));
        gone.put("VISITORS", eraseUnreachable(handle, now));
        gone.values().removeIf(count -> count == 0);
        return gone;
    }

    private static Timestamp before(Instant now, int days) {
        return Timestamp.from(now.minus(Duration.ofDays(days)));
    }

    private static int run(Update update, Timestamp before) {
        return update.bind("before", before).execute();
    }

    private int coarsen(Handle handle, Instant now) {
        var latest = LocalDate.ofInstant(now.minus(Duration.ofDays(keep.trips())), zone.get());
        var months = handle.createQuery(MONTHS)
                .bind("before", latest.withDayOfMonth(1))
                .mapTo(LocalDate.class)
                .list();
        var rows = 0;
        for (var first : months) {
            if (isSettledLongSince(handle, YearMonth.from(first), now)) {
                for (var statement : OF_A_MONTH) {
                    rows += handle.createUpdate(statement)
                            .bind("first", first)
                            .bind("next", first.plusMonths(1))
                            .execute();
                }
            }
        }
        return rows;
    }

    /// A month is settled with the last transfer that settles it; where there is nothing to settle, when it is over.
    private boolean isSettledLongSince(Handle handle, YearMonth month, Instant now) {
        var over = month.plusMonths(1).atDay(1).atStartOfDay(zone.get()).toInstant();
        var settled = handle.createQuery(SETTLED)
                .bind("cause", "settlement/" + month + "/%")
                .mapTo(Timestamp.class)
                .findOne()
                .map(Timestamp::toInstant)
                .filter(over::isBefore)
                .orElse(over);
        return settled.plus(Duration.ofDays(keep.trips())).isBefore(now);
    }

    private int eraseUnreachable(Handle handle, Instant now) {
        var nobody = handle.createQuery(UNREACHABLE)
                .bind("before", before(now, keep.sessions()))
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list();
        var erased = 0;
        for (var person : nobody) {
            var open = PostgresPersonData.open(handle, person, Timestamp.from(now));
            if (open.openRides() + open.openOrders() == 0) {
                PostgresPersonData.erase(handle, person, Timestamp.from(now));
                erased++;
            }
        }
        return erased;
    }
}
