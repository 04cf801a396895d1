package jp.miyamichi.service.postgres;

import java.time.LocalDate;
import java.time.ZoneId;
import jp.miyamichi.dispatch.DayRecord;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresDayBook;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.postgres.Database;

/// Days of on-demand services as the database keeps them.
public record DrivenDays(Database database, ZoneId zone, Streets streets, TravelTimes times) {

    /// @throws IllegalArgumentException if the day is not over
    public RecordedDay of(RideService service, LocalDate day) {
        return DayRecord.of(service, day, zone, new PostgresDayBook(database), streets, times);
    }
}
