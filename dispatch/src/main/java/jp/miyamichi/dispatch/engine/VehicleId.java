package jp.miyamichi.dispatch.engine;

/// Names a vehicle.
public record VehicleId(String value) {

    public VehicleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of a vehicle is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
