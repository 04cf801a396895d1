package jp.miyamichi.ticketing.ticket;

import java.time.Duration;

/// How a ticket is used up.
///
/// @param persons how many it admits in one use: 1, or a group
/// @param sameUse how long after a use began others of the group still belong to it, whole minutes; within it, the
///     same person passing again is passing the ticket back
/// @param reEntry whether passing again within `sameUse` is free instead, as where one may step out and in
public record UseTerms(Validity validity, int persons, Duration sameUse, boolean reEntry) {

    public static final int PERSONS_MAX = 50;
    public static final Duration SAME_USE_MAX = Duration.ofDays(1);

    public UseTerms {
        if (persons < 1 || persons > PERSONS_MAX) {
            throw new IllegalArgumentException("persons must be 1.." + PERSONS_MAX + ", not " + persons);
        }
        if (sameUse.isNegative()
                || sameUse.compareTo(SAME_USE_MAX) > 0
                || !sameUse.equals(Duration.ofMinutes(sameUse.toMinutes()))) {
            throw new IllegalArgumentException("same use must be whole minutes, at most a day, not " + sameUse);
        }
    }
}
