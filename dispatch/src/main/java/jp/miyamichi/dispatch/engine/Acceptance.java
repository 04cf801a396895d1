package jp.miyamichi.dispatch.engine;

import java.util.List;

/// Whether a quote could still be taken.
public sealed interface Acceptance {

    /// The promise holds from now on; the changes are those to be stored.
    record Accepted(Quote quote, List<TourChange> changes) implements Acceptance {
        public Accepted {
            changes = List.copyOf(changes);
        }
    }

    /// These vehicles have changed since the quote, or too much time has passed: quote again.
    record Outdated(List<VehicleId> vehicles) implements Acceptance {
        public Outdated {
            vehicles = List.copyOf(vehicles);
        }
    }
}
