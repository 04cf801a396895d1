package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.miyamichi.ticketing.Yen;

/// A rule of the region that holds for some days.
interface Rule {

    Fact fact();

    /// The first of `rules` that holds on `day` and fits.
    static <R extends Rule> Optional<R> inForce(List<R> rules, LocalDate day, Predicate<R> fits) {
        return rules.stream()
                .filter(rule -> rule.fact().holdsOn(day))
                .filter(fits)
                .findFirst();
    }

    /// An unmodifiable copy of a rule's amounts, which must name at least one rider.
    static Map<Rider, Yen> amounts(Map<Rider, Yen> yen) {
        if (yen.isEmpty()) {
            throw new IllegalArgumentException("give an amount for at least one rider");
        }
        return Map.copyOf(yen);
    }

    /// The amount a rule is known to give `rider`.
    static Yen amount(Map<Rider, Yen> yen, Rider rider) {
        return Optional.ofNullable(yen.get(rider)).orElseThrow();
    }
}
