package jp.miyamichi.dispatch.postgres;

import java.time.LocalDate;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.HouseholdBook;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.postgres.Database;

/// Registrations and trials in PostgreSQL.
public final class PostgresHouseholds implements HouseholdBook {

    private static final String REGISTER = """
            INSERT INTO dispatch.registration (household, service, first_day, last_day, fee_yen)
            VALUES (:household, :service, :first, :last, :fee)
            ON CONFLICT DO NOTHING
            """;

    private static final String START_TRIAL = """
            INSERT INTO dispatch.trial (household, service, first_day, last_day, rides_max)
            VALUES (:household, :service, :first, :last, :ridesMax)
            ON CONFLICT DO NOTHING
            """;

    private static final String RIDES_TAKEN = """
            SELECT count(*) FROM dispatch.booking b
            WHERE b.household = t.household AND b.service = t.service AND b.standing = 'TRIAL'
              AND b.state NOT IN ('CANCELLED', 'REFUSED', 'EXPIRED')""";

    private static final String STANDING = """
            SELECT CASE
                WHEN EXISTS (SELECT 1 FROM dispatch.registration r
                             WHERE r.household = :household AND r.service = :service
                               AND :day BETWEEN r.first_day AND r.last_day) THEN 'REGISTERED'
                WHEN EXISTS (SELECT 1 FROM dispatch.trial t
                             WHERE t.household = :household AND t.service = :service
                               AND :day BETWEEN t.first_day AND t.last_day
                               AND t.rides_max > (%s))
                THEN 'TRIAL'
            END
            """.formatted(RIDES_TAKEN);

    private static final String TRIAL = """
            SELECT t.first_day, t.last_day, t.rides_max, (%s) AS rides_taken
            FROM dispatch.trial t WHERE t.household = :household AND t.service = :service
            """.formatted(RIDES_TAKEN);

    private static final String TRIALS = """
            SELECT (SELECT count(*) FROM dispatch.trial t WHERE t.service = :service) AS trials,
                   (SELECT count(*) FROM dispatch.booking b
                    WHERE b.service = :service AND b.standing = 'TRIAL' AND b.state = 'DONE') AS rides,
                   (SELECT count(*) FROM dispatch.trial t
                    WHERE t.service = :service
                      AND EXISTS (SELECT 1 FROM dispatch.registration r
                                  WHERE r.household = t.household AND r.service = t.service
                                    AND r.first_day >= t.first_day)) AS converted
            """;

    private final Database database;

    public PostgresHouseholds(Database database) {
        this.database = database;
    }

    @Override
    public void register(String household, String service, LocalDate first, LocalDate last, int feeYen) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(REGISTER)
                        .bind("household", household)
                        .bind("service", service)
                        .bind("first", first)
                        .bind("last", last)
                        .bind("fee", feeYen)
                        .execute());
    }

    @Override
    public boolean startTrial(String household, String service, LocalDate first, LocalDate last, int ridesMax) {
        return database.jdbi()
                        .withHandle(handle -> handle.createUpdate(START_TRIAL)
                                .bind("household", household)
                                .bind("service", service)
                                .bind("first", first)
                                .bind("last", last)
                                .bind("ridesMax", ridesMax)
                                .execute())
                == 1;
    }

    @Override
    public Optional<Rider.Standing> standing(String household, String service, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(STANDING)
                        .bind("household", household)
                        .bind("service", service)
                        .bind("day", day)
                        .map((row, _) -> Optional.ofNullable(row.getString(1)).map(Rider.Standing::valueOf))
                        .one());
    }

    @Override
    public Optional<HouseholdTrial> trial(String household, String service) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(TRIAL)
                        .bind("household", household)
                        .bind("service", service)
                        .map((row, _) -> new HouseholdTrial(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getInt("rides_max"),
                                row.getInt("rides_taken")))
                        .findOne());
    }

    @Override
    public TrialFigures trials(String service) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(TRIALS)
                        .bind("service", service)
                        .map((row, _) ->
                                new TrialFigures(row.getLong("trials"), row.getLong("rides"), row.getLong("converted")))
                        .one());
    }
}
