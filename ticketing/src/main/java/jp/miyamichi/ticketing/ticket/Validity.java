package jp.miyamichi.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.fare.ServiceDays;

/// When a ticket is good: within a window, for a while from its first use, for so many rides; or all of these.
///
/// @param from first moment it may be used, whole seconds
/// @param until first moment it may not, whole seconds
/// @param fromFirstUse how long it lasts once used, where that is limited, whole minutes
/// @param ridesMax how many uses it has, where that is limited
public record Validity(Instant from, Instant until, Optional<Duration> fromFirstUse, OptionalInt ridesMax) {

    public static final Duration WINDOW_MAX = Duration.ofDays(186);
    public static final Duration FROM_FIRST_USE_MAX = Duration.ofDays(7);
    public static final int RIDES_MAX = 100;

    public Validity {
        if (!isWholeSeconds(from) || !isWholeSeconds(until)) {
            throw new IllegalArgumentException("a window must begin and end at whole seconds: " + from + " " + until);
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(WINDOW_MAX) > 0) {
            throw new IllegalArgumentException("a window must last at most " + WINDOW_MAX.toDays() + " days, not from "
                    + from + " until " + until);
        }
        if (fromFirstUse.isPresent() && !isWholeMinutes(fromFirstUse.get())) {
            throw new IllegalArgumentException("from first use must be whole minutes, at most "
                    + FROM_FIRST_USE_MAX.toDays() + " days, not " + fromFirstUse.get());
        }
        if (ridesMax.isPresent() && (ridesMax.getAsInt() < 1 || ridesMax.getAsInt() > RIDES_MAX)) {
            throw new IllegalArgumentException("rides must be 1.." + RIDES_MAX + ", not " + ridesMax.getAsInt());
        }
    }

    private static boolean isWholeSeconds(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean isWholeMinutes(Duration time) {
        return time.isPositive()
                && time.compareTo(FROM_FIRST_USE_MAX) <= 0
                && time.equals(Duration.ofMinutes(time.toMinutes()));
    }

    /// Good at any time of the window.
    public static Validity within(Instant from, Instant until) {
        return new Validity(from, until, Optional.empty(), OptionalInt.empty());
    }

    /// Good on one service day, until its last vehicles have arrived after midnight.
    public static Validity onServiceDay(LocalDate day, ServiceDays days) {
        return onServiceDays(day, day, days);
    }

    /// Good from the first service day to the last, both included.
    public static Validity onServiceDays(LocalDate first, LocalDate last, ServiceDays days) {
        return within(startOf(first, days), startOf(last.plusDays(1), days));
    }

    private static Instant startOf(LocalDate day, ServiceDays days) {
        return day.atTime(days.serviceDayStartsAt()).atZone(days.timeZone()).toInstant();
    }

    /// The same window, but only so long from the first use.
    public Validity fromFirstUse(Duration time) {
        return new Validity(from, until, Optional.of(time), ridesMax);
    }

    /// The same window, but only for so many uses.
    public Validity forRides(int rides) {
        return new Validity(from, until, fromFirstUse, OptionalInt.of(rides));
    }

    /// When it ends, knowing the first use: never later than the window.
    public Instant endAfter(Instant firstUse) {
        return fromFirstUse.map(firstUse::plus).filter(until::isAfter).orElse(until);
    }
}
