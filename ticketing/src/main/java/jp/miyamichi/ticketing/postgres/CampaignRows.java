package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.coupon.Campaign;
import jp.miyamichi.ticketing.fare.Label;
import org.jdbi.v3.core.Handle;

/// Campaigns and how many of their coupons are given away.
final class CampaignRows {

    private static final String OPEN = """
            INSERT INTO ticketing.coupon_campaign (id, label_ja, label_en, worth_yen, operator, place, first_day,
                last_day, count_max, opened_by, opened_at)
            VALUES (:id, :ja, :en, :worth, :operator, :place, :first, :last, :count, :by, :now)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String CLOSE = """
            UPDATE ticketing.coupon_campaign SET closed_at = greatest(:now, opened_at)
            WHERE id = :id AND closed_at IS NULL
            """;

    private static final String COUNT_ONE = "UPDATE ticketing.coupon_campaign SET given = given + 1 WHERE id = :id";

    private static final String SELECT = "SELECT * FROM ticketing.coupon_campaign ";

    private CampaignRows() {}

    static void open(Handle handle, Campaign campaign, String by, Instant now) {
        handle.createUpdate(OPEN)
                .bind("id", campaign.id())
                .bind("ja", campaign.label().ja())
                .bind("en", campaign.label().en())
                .bind("worth", campaign.worth().amount())
                .bind("operator", campaign.operator())
                .bind("place", campaign.place())
                .bind("first", campaign.firstDay())
                .bind("last", campaign.lastDay())
                .bind("count", campaign.countMax())
                .bind("by", by)
                .bind("now", TransferRows.time(now))
                .execute();
    }

    static void close(Handle handle, String id, Instant now) {
        handle.createUpdate(CLOSE)
                .bind("id", id)
                .bind("now", TransferRows.time(now))
                .execute();
    }

    static void countOne(Handle handle, String id) {
        handle.createUpdate(COUNT_ONE).bind("id", id).execute();
    }

    /// Who else wants a coupon of it waits for this transaction.
    static Optional<Campaign.Standing> locked(Handle handle, String id) {
        handle.createQuery("SELECT id FROM ticketing.coupon_campaign WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        return find(handle, id);
    }

    static Optional<Campaign.Standing> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> standing(row))
                .findOne();
    }

    static List<Campaign.Standing> on(Handle handle, LocalDate day) {
        return handle.createQuery(SELECT + """
                        WHERE :day BETWEEN first_day AND last_day AND closed_at IS NULL AND given < count_max ORDER BY id
                        """)
                .bind("day", day)
                .map((row, _) -> standing(row))
                .list();
    }

    private static Campaign.Standing standing(ResultSet row) throws SQLException {
        var campaign = new Campaign(
                row.getString("id"),
                new Label(row.getString("label_ja"), row.getString("label_en")),
                Yen.of(row.getLong("worth_yen")),
                row.getString("operator"),
                Optional.ofNullable(row.getString("place")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("count_max"));
        return new Campaign.Standing(campaign, row.getInt("given"), row.getTimestamp("closed_at") != null);
    }
}
