package jp.miyamichi.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Asks what leaves a stop (`feed:stop_id`) from `from` on, within `window`.
public record DepartureRequest(String stopId, Instant from, Duration window, int departuresMax, Locale language) {

    public static final Duration WINDOW_MAX = Duration.ofHours(24);
    public static final int DEPARTURES_MAX = 100;

    public DepartureRequest {
        if (window.isNegative() || window.compareTo(WINDOW_MAX) > 0) {
            throw new IllegalArgumentException("window must be 0.." + WINDOW_MAX + ", not " + window);
        }
        if (departuresMax < 1 || departuresMax > DEPARTURES_MAX) {
            throw new IllegalArgumentException("departuresMax must be 1.." + DEPARTURES_MAX + ", not " + departuresMax);
        }
    }

    /// Answered in the feeds' own language.
    public DepartureRequest(String stopId, Instant from, Duration window, int departuresMax) {
        this(stopId, from, window, departuresMax, Locale.ROOT);
    }
}
