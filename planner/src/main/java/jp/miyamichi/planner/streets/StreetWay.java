package jp.miyamichi.planner.streets;

/// A way along streets. The line is longitude and latitude in turn.
///
/// @param weight seconds of ordinary travel that feel as long
@SuppressWarnings("ArrayRecordComponent") // read once, by whoever asked for the way
public record StreetWay(int millis, double weight, double meters, double[] lonLat) {

    /// Whole seconds, rounded up.
    public int seconds() {
        return (millis + 999) / 1000;
    }
}
