package jp.miyamichi.dispatch.booking;

import java.time.LocalDate;

/// A vehicle's tour of a day as it is written down.
///
/// @param replaces the version the writer changed; 0 where nothing is written yet
/// @param plan in JSON, as the engine reads it back
public record TourPlan(LocalDate day, String vehicle, long replaces, long version, String plan) {

    public TourPlan {
        if (version <= replaces) {
            throw new IllegalArgumentException(
                    "tour of " + vehicle + ": version " + version + " cannot replace " + replaces);
        }
    }
}
