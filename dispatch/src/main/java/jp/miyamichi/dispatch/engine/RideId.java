package jp.miyamichi.dispatch.engine;

/// Names a ride.
public record RideId(String value) {

    public RideId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of a ride is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
