package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.crowding.Crowding;
import jp.miyamichi.ticketing.fare.Label;
import org.jdbi.v3.core.Jdbi;

/// What was said last of each place.
public final class CrowdingTable {

    private static final String POST = """
            INSERT INTO ticketing.crowding (place, label_ja, label_en, level, posted_at, until, posted_by)
            VALUES (:place, :ja, :en, :level, :at, :until, :by)
            ON CONFLICT (place) DO UPDATE SET label_ja = EXCLUDED.label_ja, label_en = EXCLUDED.label_en,
                level = EXCLUDED.level, posted_at = EXCLUDED.posted_at, until = EXCLUDED.until,
                posted_by = EXCLUDED.posted_by
            """;

    private final Jdbi jdbi;

    public CrowdingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest word replaces the one before.
    public void post(Crowding crowding, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(POST)
                .bind("place", crowding.place())
                .bind("ja", crowding.label().ja())
                .bind("en", crowding.label().en())
                .bind("level", crowding.level().toString())
                .bind("at", TransferRows.time(crowding.postedAt()))
                .bind("until", TransferRows.time(crowding.until()))
                .bind("by", by)
                .execute());
    }

    /// What still holds, by place.
    public List<Crowding> at(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ticketing.crowding WHERE until > :now ORDER BY place")
                .bind("now", TransferRows.time(now))
                .map((row, _) -> new Crowding(
                        row.getString("place"),
                        new Label(row.getString("label_ja"), row.getString("label_en")),
                        Crowding.Level.of(row.getString("level")),
                        row.getTimestamp("posted_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list());
    }
}
