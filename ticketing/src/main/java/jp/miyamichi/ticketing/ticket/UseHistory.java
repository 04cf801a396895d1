package jp.miyamichi.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What was used of a ticket so far, as far as somebody knows.
///
/// @param firstSeenAt when it was first let pass, be it to an inspector: the ticket's hours count from here
/// @param uses how many uses began
/// @param latest the use that began last
public record UseHistory(Optional<Instant> firstSeenAt, int uses, Optional<Use> latest) {

    public static final UseHistory NONE = new UseHistory(Optional.empty(), 0, Optional.empty());

    /// One use: when its first person passed, and how many have by now.
    public record Use(Instant began, int persons) {

        boolean isGoingOn(Instant at, Duration sameUse) {
            return at.isBefore(began.plus(sameUse));
        }
    }

    public UseHistory {
        if ((uses == 0) == latest.isPresent() || (uses > 0 && firstSeenAt.isEmpty())) {
            throw new IllegalArgumentException(uses + " uses do not fit the latest, " + latest);
        }
    }

    /// The use others may still join at this time.
    Optional<Use> goingOn(Instant at, UseTerms terms) {
        return latest.filter(use -> use.isGoingOn(at, terms.sameUse()));
    }

    /// This history and one pass more, which is not earlier than any before.
    public UseHistory plus(Pass pass, UseTerms terms) {
        var first = firstSeenAt.or(() -> Optional.of(pass.at()));
        if (pass.kind() != Pass.Kind.USE) {
            return new UseHistory(first, uses, latest);
        }
        return goingOn(pass.at(), terms)
                .map(use ->
                        new UseHistory(first, uses, Optional.of(new Use(use.began(), use.persons() + pass.persons()))))
                .orElseGet(() -> new UseHistory(first, uses + 1, Optional.of(new Use(pass.at(), pass.persons()))));
    }
}
