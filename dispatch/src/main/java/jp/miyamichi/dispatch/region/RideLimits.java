package jp.miyamichi.dispatch.region;

import java.time.Duration;

/// How a ride is timed.
///
/// @param windowMinutes the vehicle may come this much later than asked for
/// @param earlierMinutes the promise begins this much before the planned pickup, but not before the asked time
/// @param laterMinutes and ends this much after it
/// @param rideFactor the ride lasts at most this many times the direct drive
/// @param rideExtraMinutes plus this
/// @param boardingSeconds a rider on foot takes
/// @param childBoardingSeconds a child takes
/// @param wheelchairBoardingSeconds a rider in a wheelchair takes, ramp and straps included
public record RideLimits(
        Fact<Integer> windowMinutes,
        Fact<Integer> earlierMinutes,
        Fact<Integer> laterMinutes,
        Fact<Double> rideFactor,
        Fact<Integer> rideExtraMinutes,
        Fact<Integer> boardingSeconds,
        Fact<Integer> childBoardingSeconds,
        Fact<Integer> wheelchairBoardingSeconds) {

    public RideLimits {
        if (windowMinutes.is() < 1 || earlierMinutes.is() < 0 || laterMinutes.is() < 1 || rideExtraMinutes.is() < 0) {
            throw new IllegalArgumentException("minutes must not be negative, and windows last a minute or more");
        }
        if (!(rideFactor.is() >= 1)) {
            throw new IllegalArgumentException("rideFactor must be 1 or more, not " + rideFactor.is());
        }
    }

    /// How long the vehicle stands for a party.
    public Duration boarding(int adults, int children, int wheelchairs) {
        return Duration.ofSeconds((long) adults * boardingSeconds.is()
                + (long) children * childBoardingSeconds.is()
                + (long) wheelchairs * wheelchairBoardingSeconds.is());
    }
}
