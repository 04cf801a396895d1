package jp.miyamichi.dispatch.booking;

import java.time.Instant;

/// The node that writes for an area, until its lease runs out on the database's clock.
///
/// @param fence grows with each new owner; a write with an older one is refused
public record Ownership(ServiceArea area, String node, long fence, Instant leaseUntil) {

    public Ownership {
        if (node.isBlank() || fence < 1) {
            throw new IllegalArgumentException("an owner has a name and a fence from 1 on, not " + node + " " + fence);
        }
    }

    public boolean isHeldBy(String other) {
        return node.equals(other);
    }
}
