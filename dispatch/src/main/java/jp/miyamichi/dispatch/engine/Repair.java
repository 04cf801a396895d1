package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of the plan after an event, and who must be told.
///
/// @param changes the tours to be stored; empty where nothing changed
/// @param notices riders whose plan is another than before
/// @param abandoned vehicles that no longer make the visit they were driving to
/// @param renewed promises that moved because the rider did
/// @param lost promises that no plan found can keep; counted, never dropped in silence
public record Repair(
        List<TourChange> changes,
        List<Notice> notices,
        List<VehicleId> abandoned,
        List<Renewed> renewed,
        List<Lost> lost) {

    public static final Repair NOTHING = new Repair(List.of(), List.of(), List.of(), List.of(), List.of());

    public Repair {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
        abandoned = List.copyOf(abandoned);
        renewed = List.copyOf(renewed);
        lost = List.copyOf(lost);
    }

    /// A rider to be told.
    ///
    /// @param vehicle the one that comes now
    /// @param planned the next thing that happens to the rider: pickup, or arrival if aboard
    /// @param latest what the promise allows for it
    public record Notice(RideId ride, Kind kind, VehicleId vehicle, Instant planned, Instant latest) {

        public enum Kind {
            /// Another vehicle comes.
            OTHER_VEHICLE,
            /// The same vehicle comes later than planned, within the promise.
            LATER,
            /// Less than [#AT_RISK_SECONDS] are left until the promise would break.
            AT_RISK
        }

        public static final int AT_RISK_SECONDS = 120;
    }

    /// A rider who is early or late has this promise from now on.
    public record Renewed(RideId ride, Promise promise) {}

    /// A promise that cannot be kept.
    ///
    /// @param instead the promise that holds from now on; empty where no vehicle can come at all
    public record Lost(RideId ride, Promise promise, Optional<Promise> instead) {}
}
