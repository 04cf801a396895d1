package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One vehicle's ordered visits, with everything that lets two more be tried in constant time. Never changed.
///
/// Position `k` is the moment between visit `k-1` and visit `k`; position 0 is where the vehicle is, or will be after
/// the visit it is already driving to, which nobody may change any more. `free` is computed forward (as early as
/// possible), `latest` backward (as late as every later promise allows); the room between them is the slack.
public final class Tour {

    /// Beyond this a tour takes no more: no driver has so many stops before him, and searches stay short.
    static final int VISITS_MAX = 400;

    /// A vehicle with more ahead is not held: its time is what an overloaded fleet is short of.
    static final int HELD_VISITS_MAX = 6;

    final Car car;
    final long version;
    final Start start;
    final Visit[] visits;

    /// Place before visit k.
    final int[] at;

    /// Earliest moment at which the vehicle can leave position k.
    final int[] free;

    /// Latest start of visit k that keeps it and all later ones; at the end, of the shift's end.
    final int[] latest;

    /// Driving time to visit k; at the end, home to the depot where the vehicle must return.
    final int[] leg;

    final int[] seats;
    final int[] wheelchairs;
    final int driving;

    /// Every visit can still be reached in time.
    final boolean isKept;

    /// Where and when the vehicle can next be told something new.
    record Start(int place, int at, Heading heading) {}

    Tour(Car car, long version, Start start, Visit[] visits, TravelTimes times) {
        int n = visits.length;
        this.car = car;
        this.version = version;
        this.start = start;
        this.visits = visits;
        this.at = new int[n + 1];
        this.free = new int[n + 1];
        this.latest = new int[n + 1];
        this.leg = new int[n + 1];
        this.seats = new int[n + 1];
        this.wheelchairs = new int[n + 1];
        this.driving = forward(times);
        this.isKept = backward();
    }

    private int forward(TravelTimes times) {
        int n = visits.length;
        int total = 0;
        at[0] = start.place;
        free[0] = start.at;
        for (Visit visit : visits) {
            seats[0] -= visit.seats;
            wheelchairs[0] -= visit.wheelchairs;
        }
        for (int k = 0; k < n; k++) {
            var visit = visits[k];
            leg[k] = times.millis(at[k], visit.place, visit.part);
            total += leg[k];
            at[k + 1] = visit.place;
            free[k + 1] = Math.max(free[k] + leg[k], visit.earliest) + visit.dwell;
            seats[k + 1] = seats[k] + visit.seats;
            wheelchairs[k + 1] = wheelchairs[k] + visit.wheelchairs;
        }
        leg[n] = car.returns ? times.millis(at[n], car.depot, car.homePart) : 0;
        return total + leg[n];
    }

    private boolean backward() {
        int n = visits.length;
        boolean kept = n == 0 || free[n] + leg[n] <= car.shiftEnd;
        latest[n] = car.shiftEnd;
        for (int k = n - 1; k >= 0; k--) {
            latest[k] = Math.min(visits[k].latest, latest[k + 1] - leg[k + 1] - visits[k].dwell);
            kept &= free[k + 1] - visits[k].dwell <= visits[k].latest;
        }
        return kept;
    }

    public VehicleId vehicle() {
        return car.id();
    }

    public long version() {
        return version;
    }

    /// Something is ahead that the vehicle has not set out for.
    public boolean hasVisits() {
        return visits.length > 0;
    }

    int size() {
        return visits.length;
    }

    /// When visit k begins.
    int serviceAt(int k) {
        return free[k + 1] - visits[k].dwell;
    }

    int indexOf(Visit visit) {
        for (int k = 0; k < visits.length; k++) {
            if (visits[k] == visit) {
                return k;
            }
        }
        throw new IllegalStateException(visit + " is not in the tour of " + vehicle());
    }

    /// When the vehicle leaves for its first visit: late enough not to arrive before its earliest moment.
    ///
    /// @param hold an empty vehicle with little ahead stands so much longer,
    /// @param slack as long as so much is left before a promise would break
    int departure(int hold, int slack) {
        int soonest = visits[0].earliest - leg[0];
        int held = seats[0] > 0 || visits.length > HELD_VISITS_MAX
                ? soonest
                : Math.min(soonest + hold, latest[0] - leg[0] - slack);
        return Math.max(start.at, Math.max(soonest, held));
    }

    Tour with(Start other, Visit[] rest, TravelTimes times) {
        return new Tour(car, version + 1, other, rest, times);
    }

    Tour with(Visit[] others, TravelTimes times) {
        return with(start, others, times);
    }

    Tour numbered(long other, TravelTimes times) {
        return new Tour(car, other, start, visits, times);
    }

    /// The same tour seen at a later moment: a vehicle that stands cannot set out in the past. Not a new version.
    Tour at(int now, TravelTimes times) {
        return start.at >= now
                ? this
                : new Tour(car, version, new Start(start.place, now, start.heading), visits, times);
    }

    /// The ride boards before position `i`'s visit and alights before position `j`'s, counted without its own visits.
    Tour inserting(Ride ride, int i, int j, TravelTimes times) {
        var more = new Visit[visits.length + 2];
        System.arraycopy(visits, 0, more, 0, i);
        more[i] = ride.pickup;
        System.arraycopy(visits, i, more, i + 1, j - i);
        more[j + 1] = ride.dropoff;
        System.arraycopy(visits, j, more, j + 2, visits.length - j);
        return with(more, times);
    }

    Tour without(Ride ride, TravelTimes times) {
        var rest = new ArrayList<Visit>(visits.length);
        for (var visit : visits) {
            if (!visit.isOf(ride)) {
                rest.add(visit);
            }
        }
        return with(rest.toArray(Visit[]::new), times);
    }

    /// Rides whose pickup is still ahead and may be given to another vehicle.
    List<Ride> waiting() {
        var waiting = new ArrayList<Ride>(visits.length / 2);
        for (var visit : visits) {
            if (visit.isPickup()) {
                waiting.add(visit.ride.orElseThrow());
            }
        }
        return waiting;
    }

    /// All rides that are not over.
    List<Ride> rides() {
        var rides = new ArrayList<Ride>(visits.length);
        for (var visit : visits) {
            if (visit.kind == Visit.Kind.DROPOFF) {
                rides.add(visit.ride.orElseThrow());
            }
        }
        return rides;
    }

    /// Rides of this tour that are in the vehicle, or about to be picked up by the visit it drives to.
    List<Ride> aboard() {
        var aboard = rides();
        aboard.removeAll(waiting());
        return aboard;
    }

    /// The visits ahead with their times, the one being driven to first.
    public List<PlannedVisit> plan(Instant origin) {
        return PlannedVisit.of(this, origin);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(vehicle() + ":");
        for (var visit : visits) {
            text.append(' ').append(visit);
        }
        return text.toString();
    }
}
