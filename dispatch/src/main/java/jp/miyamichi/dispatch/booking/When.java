package jp.miyamichi.dispatch.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a rider wants to ride.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface When {

    /// Kept free between a ride and the vehicle it connects with.
    Duration TRANSFER = Duration.ofMinutes(5);

    /// As soon as a booking allows.
    record Now() implements When {}

    record DepartAt(Instant at) implements When {}

    record ArriveBy(Instant at) implements When {}

    /// To a stop, in time for a departure from there.
    ///
    /// @param departure for example `lrt:05-0812`
    record ToCatch(String departure, Instant leaves) implements When {}

    /// From a stop, after an arrival there.
    record AfterArrival(String arrival, Instant arrives) implements When {}

    /// The pickup asked for, where one is.
    default Optional<Instant> departsAt(Instant now) {
        return switch (this) {
            case Now() -> Optional.of(now);
            case DepartAt(var at) -> Optional.of(at);
            case AfterArrival(var _, var arrives) -> Optional.of(arrives.plus(TRANSFER));
            case ArriveBy _, ToCatch _ -> Optional.empty();
        };
    }

    /// The arrival asked for, where one is.
    default Optional<Instant> arrivesBy() {
        return switch (this) {
            case ArriveBy(var at) -> Optional.of(at);
            case ToCatch(var _, var leaves) -> Optional.of(leaves.minus(TRANSFER));
            case Now _, DepartAt _, AfterArrival _ -> Optional.empty();
        };
    }

    default Instant around(Instant now) {
        return arrivesBy().or(() -> departsAt(now)).orElse(now);
    }

    default Optional<String> connection() {
        return switch (this) {
            case ToCatch(var departure, var _) -> Optional.of(departure);
            case AfterArrival(var arrival, var _) -> Optional.of(arrival);
            case Now _, DepartAt _, ArriveBy _ -> Optional.empty();
        };
    }

    /// The same wish some weeks later.
    default When inWeeks(int weeks) {
        var later = Duration.ofDays(7L * weeks);
        return switch (this) {
            case Now() -> this;
            case DepartAt(var at) -> new DepartAt(at.plus(later));
            case ArriveBy(var at) -> new ArriveBy(at.plus(later));
            case ToCatch(var departure, var leaves) -> new ToCatch(departure, leaves.plus(later));
            case AfterArrival(var arrival, var arrives) -> new AfterArrival(arrival, arrives.plus(later));
        };
    }
}
