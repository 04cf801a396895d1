package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.RidePromise;
import jp.miyamichi.service.journey.Step;
import org.jdbi.v3.core.Handle;

/// The rows of `service.journey_step`, one a step.
final class JourneyStepRows {

    /// What has not changed is not written.
    private static final String WRITE = """
            INSERT INTO service.journey_step
                   (journey, position, kind, leg, command, state, reference, promise, kept_until, note, changed_at)
            VALUES (:journey, :position, :kind, :leg, :command, :state, :reference, :promise::jsonb, :keptUntil, :note,
                    :now)
            ON CONFLICT (journey, position) DO UPDATE
            SET command = excluded.command, state = excluded.state, reference = excluded.reference,
                promise = excluded.promise, kept_until = excluded.kept_until, note = excluded.note,
                changed_at = excluded.changed_at
            WHERE (journey_step.command, journey_step.state, journey_step.reference, journey_step.promise,
                   journey_step.kept_until, journey_step.note)
                  IS DISTINCT FROM (excluded.command, excluded.state, excluded.reference, excluded.promise,
                   excluded.kept_until, excluded.note)
            """;

    private static final String SELECT = """
            SELECT position, kind, leg, command, state, reference, promise, kept_until, note
            FROM service.journey_step WHERE journey = :journey ORDER BY position
            """;

    private JourneyStepRows() {}

    static void write(Handle handle, Journey journey, Instant now) {
        if (journey.steps().isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(WRITE);
        for (var step : journey.steps()) {
            batch.bind("journey", journey.id().value())
                    .bind("position", step.position())
                    .bind("kind", step.kind().word())
                    .bind("leg", step.leg())
                    .bind("command", step.command())
                    .bind("state", step.state().word())
                    .bind("reference", step.reference())
                    .bind("promise", step.promise().map(JourneyDocument::write))
                    .bind("keptUntil", step.keptUntil().map(Timestamp::from))
                    .bind("note", step.note())
                    .bind("now", Timestamp.from(now))
                    .add();
        }
        batch.execute();
    }

    static List<Step> of(Handle handle, JourneyId journey) {
        return handle.createQuery(SELECT)
                .bind("journey", journey.value())
                .map((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("position"),
                Step.Kind.ofWord(row.getString("kind")),
                row.getInt("leg"),
                row.getObject("command", UUID.class),
                Step.State.ofWord(row.getString("state")),
                row.getString("reference"),
                Optional.ofNullable(row.getString("promise"))
                        .map(json -> JourneyDocument.read(json, RidePromise.class)),
                Optional.ofNullable(row.getTimestamp("kept_until")).map(Timestamp::toInstant),
                row.getString("note"));
    }
}
