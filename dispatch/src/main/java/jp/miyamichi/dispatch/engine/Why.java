package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Why a vehicle was chosen: the candidates with what each would have cost. Worked out only when somebody asks.
public final class Why {

    private final Ride ride;
    private final List<Spot> spots;
    private final int chosen;
    private final boolean isRescue;
    private final int now;
    private final Ground ground;

    Why(Ride ride, List<Spot> spots, int chosen, boolean isRescue, int now, Ground ground) {
        this.ride = ride;
        this.spots = spots;
        this.chosen = chosen;
        this.isRescue = isRescue;
        this.now = now;
        this.ground = ground;
    }

    /// What a vehicle would have cost.
    ///
    /// @param driving more driving
    /// @param riders riders already planned who would ride or wait longer
    /// @param slack time left until the tightest promise of that tour would break
    public record Candidate(
            VehicleId vehicle,
            Duration driving,
            Duration waiting,
            Duration riding,
            List<Added> riders,
            Duration slack) {

        public Candidate {
            riders = List.copyOf(riders);
        }
    }

    /// A rider who arrives this much later.
    public record Added(RideId ride, Duration later) {}

    /// One plain sentence, with its figures for whoever writes another.
    public record Sentence(
            Reason reason, VehicleId vehicle, long drivingMinutes, long moreMinutes, String ja, String en) {}

    public enum Reason {
        /// No other vehicle could keep the times asked for.
        ONLY_ONE,
        /// It drives least.
        LEAST_DRIVING,
        /// The rider chose it among the quotes.
        CHOSEN,
        /// Others were moved within their promises to make room.
        ROOM_MADE
    }

    /// The vehicles considered, cheapest first.
    public List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (var spot : spots) {
            candidates.add(CandidateCosts.of(spot, ride, now, ground));
        }
        return candidates;
    }

    public Sentence sentence() {
        return WhySentences.of(reason(), candidates(), chosen);
    }

    private Reason reason() {
        if (isRescue) {
            return Reason.ROOM_MADE;
        }
        if (spots.size() == 1) {
            return Reason.ONLY_ONE;
        }
        return chosen == 0 ? Reason.LEAST_DRIVING : Reason.CHOSEN;
    }
}
