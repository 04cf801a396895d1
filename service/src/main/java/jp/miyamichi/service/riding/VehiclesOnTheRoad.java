package jp.miyamichi.service.riding;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.AreaState;
import jp.miyamichi.dispatch.AreaState.Stop;
import jp.miyamichi.dispatch.AreaState.VehicleState;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.broadcast.FleetNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What may be told of the vehicles that are driving, without a word of who rides.
///
/// A vehicle that nobody has seen is not there: where the plan expects it is an estimate, and estimates are not
/// published.
public final class VehiclesOnTheRoad implements FleetNow {

    private static final Logger LOG = LoggerFactory.getLogger(VehiclesOnTheRoad.class);

    private final Supplier<RideOffice> office;

    public VehiclesOnTheRoad(Supplier<RideOffice> office) {
        this.office = office;
    }

    @Override
    public List<Vehicle> vehicles(Instant now) {
        var open = office.get();
        return open.services().stream()
                .flatMap(service -> open
                        .told(service)
                        .flatMap(told -> state(open, RideOffice.area(service)).map(state -> vehicles(told, state, now)))
                        .stream()
                        .flatMap(Collection::stream))
                .collect(Collectors.toMap(Vehicle::id, Function.identity(), VehiclesOnTheRoad::busier))
                .values()
                .stream()
                .sorted(Comparator.comparing(Vehicle::id))
                .toList();
    }

    /// An owner that does not answer just now leaves its vehicles out of one message.
    private static Optional<AreaState> state(RideOffice office, ServiceArea area) {
        try {
            return Optional.of(office.desk().state(area));
        } catch (AreaElsewhereException elsewhere) {
            LOG.debug("no vehicles told area={} cause={}", area, elsewhere.toString());
            return Optional.empty();
        }
    }

    private static List<Vehicle> vehicles(OnDemandService told, AreaState state, Instant now) {
        return state.vehicles().stream()
                .filter(VehicleState::isInService)
                .filter(vehicle -> !now.isBefore(vehicle.shiftFrom()) && now.isBefore(vehicle.shiftTo()))
                .flatMap(vehicle -> vehicle.seen().stream()
                        .map(seen -> new Vehicle(
                                vehicle.vehicle(),
                                told.routeId(),
                                state.day(),
                                seen.at(),
                                seen.seenAt(),
                                ahead(vehicle, now))))
                .toList();
    }

    private static List<Due> ahead(VehicleState vehicle, Instant now) {
        return vehicle.stops().stream()
                .filter(stop -> stop.planned().isAfter(now))
                .flatMap(stop -> stop.ride().stream().map(ride -> new Due(place(stop, ride), stop.planned())))
                .toList();
    }

    private static LatLon place(Stop stop, Booking ride) {
        return stop.kind() == PlannedVisit.Kind.PICKUP
                ? ride.from().at()
                : ride.to().at();
    }

    /// A vehicle that may drive for two services is told once: where it has more to do.
    private static Vehicle busier(Vehicle one, Vehicle other) {
        return one.ahead().size() < other.ahead().size() ? other : one;
    }
}
