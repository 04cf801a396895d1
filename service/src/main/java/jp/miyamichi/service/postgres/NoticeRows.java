package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.notice.Notice;
import jp.miyamichi.service.notice.Notices;
import org.jdbi.v3.core.Handle;

/// Rows of `service.notice`, written within the transaction of what they tell of.
final class NoticeRows {

    static final String COLUMNS = "id, key, person, kind, journey, japanese, english, others, at";

    /// The page has the first seconds for itself: whoever sees a notice there needs no letter about it.
    private static final String ADD = """
            INSERT INTO service.notice (key, person, kind, journey, japanese, english, others, at, bring_at)
            VALUES (:key, :person, :kind, :journey, :japanese, :english, :others::jsonb, :at,
                    CAST(:at AS timestamptz) + interval '10 s')
            ON CONFLICT (key) DO NOTHING
            """;

    private NoticeRows() {}

    static void add(Handle handle, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(ADD);
        for (var notice : notices) {
            batch.bind("key", notice.key())
                    .bind("person", notice.person().value())
                    .bind("kind", notice.kind().word())
                    .bind("journey", notice.journey())
                    .bind("japanese", notice.japanese())
                    .bind("english", notice.english())
                    .bind("others", JourneyDocument.write(notice.others()))
                    .bind("at", Timestamp.from(notice.at()))
                    .add();
        }
        batch.execute();
    }

    static Notices.Kept kept(ResultSet row) throws SQLException {
        return new Notices.Kept(
                row.getLong("id"),
                new Notice(
                        row.getString("key"),
                        new PersonId(row.getObject("person", UUID.class)),
                        Notice.Kind.ofWord(row.getString("kind")),
                        Optional.ofNullable(row.getObject("journey", UUID.class)),
                        row.getString("japanese"),
                        row.getString("english"),
                        JourneyDocument.texts(row.getString("others")),
                        row.getTimestamp("at").toInstant()));
    }
}
