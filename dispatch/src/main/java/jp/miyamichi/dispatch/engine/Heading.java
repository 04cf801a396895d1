package jp.miyamichi.dispatch.engine;

import java.util.Optional;

/// The visit a vehicle drives to, or made last: committed, so part of no plan any more.
///
/// @param from where it set out
/// @param departs when
/// @param serves when the visit begins
record Heading(Optional<Visit> visit, int from, int departs, int serves) {

    static Heading none(int place) {
        return new Heading(Optional.empty(), place, -Ground.NEVER, -Ground.NEVER);
    }

    /// The visit has not begun yet.
    boolean isAheadAt(int now) {
        return visit.isPresent() && serves > now;
    }
}
