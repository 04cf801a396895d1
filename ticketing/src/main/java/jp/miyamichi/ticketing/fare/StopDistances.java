package jp.miyamichi.ticketing.fare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How far apart the stops of a line are, along the line.
///
/// @param numberOfName stop numbers by name: Japanese, English or stop id, as [#key] writes them
/// @param names of the stops by number, as people read them
/// @param km by the pair of stop numbers
record StopDistances(Map<String, Integer> numberOfName, Map<Integer, Label> names, Map<Pair, Double> km) {

    StopDistances {
        numberOfName = Map.copyOf(numberOfName);
        names = Map.copyOf(names);
        km = Map.copyOf(km);
    }

    /// Two stops, whichever way the ride goes.
    record Pair(int low, int high) {

        Pair {
            if (low >= high) {
                throw new IllegalArgumentException("a pair is two stops, the lower number first: " + low + ", " + high);
            }
        }

        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    Label name(int number) {
        return Optional.ofNullable(names.get(number)).orElseThrow();
    }

    /// Of the two stops furthest apart, in kilometres.
    double furthest() {
        return km.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable(numberOfName.get(key(name)));
    }

    /// Empty where the two are one stop, or the table has no such pair.
    Optional<Double> between(int one, int other) {
        return one == other ? Optional.empty() : Optional.ofNullable(km.get(Pair.of(one, other)));
    }

    /// Full-width and half-width, large and small letters are the same name.
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
