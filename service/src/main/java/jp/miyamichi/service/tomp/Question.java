package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What a partner asks for.
///
/// @param persons all grown-ups: nothing is asked about them
/// @param assetTypes the only ones wanted; empty for any
public record Question(Spot from, Optional<Spot> to, Instant departAt, int persons, Set<String> assetTypes) {

    public static final int PERSONS_MAX = 20;

    public Question {
        assetTypes = Set.copyOf(assetTypes);
        if (persons < 1 || persons > PERSONS_MAX) {
            throw new IllegalArgumentException("nrOfTravelers must be 1 to " + PERSONS_MAX + ", not " + persons);
        }
    }
}
