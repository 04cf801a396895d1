package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.Optional;

/// Where a rule comes from and for which days it holds.
///
/// @param from the first day, empty where no source tells
/// @param until the last day, empty while it holds
/// @param assumption no source says so; answers that rest on it are marked estimated
public record Fact(String source, Optional<LocalDate> from, Optional<LocalDate> until, boolean assumption) {

    public Fact {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a fact needs its source");
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("until " + until.get() + " is before from " + from.get());
        }
    }

    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
