package jp.miyamichi.dispatch.solve;

/// What a fleet may do.
///
/// @param vehicles how many there are
/// @param capacity load one of them can carry
/// @param durationMax minutes from leaving the depot to being back; infinite where there is no such limit
/// @param rideTimeMax minutes a rider may be aboard, from the end of boarding to the start of getting out; infinite
/// where there is no such limit
public record Limits(int vehicles, int capacity, double durationMax, double rideTimeMax) {

    public Limits {
        if (vehicles < 1 || capacity < 1 || !(durationMax > 0) || !(rideTimeMax > 0)) {
            throw new IllegalArgumentException("limits must be positive: " + vehicles + " vehicles, capacity "
                    + capacity + ", duration " + durationMax + ", ride time " + rideTimeMax);
        }
    }
}
