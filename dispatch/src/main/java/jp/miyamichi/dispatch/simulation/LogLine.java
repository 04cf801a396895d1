package jp.miyamichi.dispatch.simulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.Promise;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;

/// What happened on a simulated day, in order. The same day writes the same lines.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface LogLine {

    Instant at();

    /// Something came from outside.
    record Came(DayEvent event) implements LogLine {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    record Promised(Instant at, RideId ride, VehicleId vehicle, Instant pickup, Promise promise) implements LogLine {}

    record Refused(Instant at, RideId ride, QuoteAnswer.Reason reason) implements LogLine {}

    /// A vehicle sets out; `begins` is when the visit is due.
    record SetOut(
            Instant at,
            VehicleId vehicle,
            PlannedVisit.Kind kind,
            Optional<RideId> ride,
            LatLon to,
            Instant begins,
            int meters)
            implements LogLine {}

    /// The visit a vehicle drives to begins at another time than it set out for.
    record Retimed(Instant at, VehicleId vehicle, Instant begins) implements LogLine {}

    /// The vehicle does not make the visit it drove to; if it stopped on the way it drove so much less.
    record BrokenOff(Instant at, VehicleId vehicle, int metersLess) implements LogLine {}

    /// A rider who is early or late has this promise now.
    record Renewed(Instant at, RideId ride, Promise promise) implements LogLine {}

    /// A promise that no plan can keep, told to the rider now.
    record Lost(Instant at, RideId ride, Optional<Promise> instead) implements LogLine {}
}
