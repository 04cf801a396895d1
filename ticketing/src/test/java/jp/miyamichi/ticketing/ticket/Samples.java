package jp.miyamichi.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.ServiceDays;

/// Tickets of a day in November 2026, whose service day runs from 3:00 to 3:00.
public final class Samples {

    public static final ServiceDays SERVICE_DAYS = new ServiceDays(
            ZoneId.of("Asia/Tokyo"),
            LocalTime.of(3, 0),
            new Fact("this test", Optional.empty(), Optional.empty(), true));

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Samples() {}

    /// `"10:02"` of that day, `"25:10"` after its midnight.
    public static Instant at(String clock) {
        var parts = clock.split(":", -1);
        var time = DAY.atStartOfDay(SERVICE_DAYS.timeZone())
                .plusHours(Integer.parseInt(parts[0]))
                .plusMinutes(Integer.parseInt(parts[1]));
        return time.plusSeconds(parts.length > 2 ? Integer.parseInt(parts[2]) : 0)
                .toInstant();
    }

    public static UseTerms dayPass() {
        return new UseTerms(Validity.onServiceDay(DAY, SERVICE_DAYS), 1, Duration.ofMinutes(5), false);
    }

    public static UseTerms halfYear(Validity validity) {
        return new UseTerms(validity, 1, Duration.ofMinutes(5), false);
    }

    public static UseTerms group(int persons) {
        return new UseTerms(dayPass().validity(), persons, Duration.ofMinutes(5), false);
    }

    public static Ticket ticket(UUID id, UseTerms terms) {
        return new Ticket(
                new TicketId(id),
                new UUID(7, id.getLeastSignificantBits()),
                "lightline-1-day",
                Rider.ADULT,
                List.of(Area.of("lrt")),
                terms,
                Ticket.State.LIVE);
    }

    public static Bearer bearer(Ticket ticket, int number, BearerKind kind) {
        return new Bearer(new BearerId(ticket.id(), number), kind, at("6:00"), Optional.empty());
    }
}
