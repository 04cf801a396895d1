package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.util.Map;

/// Something that happened, for the event log of the day.
public record DayEvent(Instant at, String kind, Map<String, String> body) {

    public DayEvent {
        body = Map.copyOf(body);
    }
}
