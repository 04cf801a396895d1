package jp.miyamichi.dispatch.simulation;

import java.time.Duration;

/// What a scenario file leaves open, and the values its measured figures were made with.
///
/// @param detour road kilometres per kilometre as the crow flies
/// @param visit how long a vehicle stands for each visit
/// @param seats of every vehicle
/// @param wheelchairEvery every so manieth vehicle, the first included, has one wheelchair place
/// @param bookedAhead a request for later than this is pre-booked
/// @param waitBooked a pre-booked rider waits at most this long after the desired time
/// @param waitNow another at most this long after asking
/// @param windowNow and after acceptance at most this long after the quoted pickup
/// @param rideFactor the latest arrival is the latest pickup plus the direct drive times this
/// @param rideExtra plus this
public record ScenarioRules(
        double detour,
        double kmPerHour,
        Duration visit,
        int seats,
        int wheelchairEvery,
        Duration bookedAhead,
        Duration waitBooked,
        Duration waitNow,
        Duration windowNow,
        double rideFactor,
        Duration rideExtra) {

    public static ScenarioRules standard() {
        return new ScenarioRules(
                1.3,
                30,
                Duration.ofSeconds(30),
                8,
                2,
                Duration.ofMinutes(1),
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                1.5,
                Duration.ofMinutes(8));
    }

    public ScenarioRules withWaitNow(Duration other) {
        return new ScenarioRules(
                detour,
                kmPerHour,
                visit,
                seats,
                wheelchairEvery,
                bookedAhead,
                waitBooked,
                other,
                windowNow,
                rideFactor,
                rideExtra);
    }

    public ScenarioRules withSeats(int other) {
        return new ScenarioRules(
                detour,
                kmPerHour,
                visit,
                other,
                wheelchairEvery,
                bookedAhead,
                waitBooked,
                waitNow,
                windowNow,
                rideFactor,
                rideExtra);
    }

    public ScenarioRules withKmPerHour(double other) {
        return new ScenarioRules(
                detour,
                other,
                visit,
                seats,
                wheelchairEvery,
                bookedAhead,
                waitBooked,
                waitNow,
                windowNow,
                rideFactor,
                rideExtra);
    }
}
