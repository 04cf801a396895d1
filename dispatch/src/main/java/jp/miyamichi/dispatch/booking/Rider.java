package jp.miyamichi.dispatch.booking;

/// Who asks for rides, and as what.
///
/// @param id opaque; no name, no phone number
/// @param household registered as one with a service
public record Rider(String id, String household, Standing standing) {

    public enum Standing {
        REGISTERED,
        /// 体験乗車
        TRIAL,
        /// Rides a service that asks for no registration, or one that takes guests at their own fare.
        ANYONE
    }

    public Rider {
        if (id.isBlank() || household.isBlank()) {
            throw new IllegalArgumentException("a rider has an id and a household");
        }
    }
}
