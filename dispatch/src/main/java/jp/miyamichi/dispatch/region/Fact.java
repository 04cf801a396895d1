package jp.miyamichi.dispatch.region;

import java.util.Optional;

/// A value and why it is believed.
///
/// @param is the value
/// @param source where it is told, an id of the region's list of sources
/// @param asOf when it held there: a year, a month or a day
/// @param estimated why it was estimated, where no source tells it
public record Fact<T>(T is, Optional<String> source, Optional<String> asOf, Optional<String> estimated) {

    public Fact {
        if (source.isPresent() == estimated.isPresent() || source.isPresent() != asOf.isPresent()) {
            throw new IllegalArgumentException(
                    "a fact has a source and its date (asOf), or says why it is estimated: " + is);
        }
    }

    public boolean isEstimated() {
        return estimated.isPresent();
    }
}
