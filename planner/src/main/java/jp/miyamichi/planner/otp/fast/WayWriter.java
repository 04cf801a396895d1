package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.streets.StreetWay;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.opentripplanner.core.model.basic.Cost;
import org.opentripplanner.core.model.i18n.NonLocalizedString;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.model.plan.Itinerary;
import org.opentripplanner.model.plan.Leg;
import org.opentripplanner.model.plan.Place;
import org.opentripplanner.model.plan.leg.StreetLeg;
import org.opentripplanner.raptor.api.path.PathLeg;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.raptor.api.path.TransferPathLeg;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.DefaultRaptorTransfer;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.street.geometry.GeometryUtils;
import org.opentripplanner.street.search.TraverseMode;
import org.opentripplanner.transit.service.TransitService;

/// Writes the chosen ways out as itineraries of OpenTripPlanner: only these few, where its own router writes all it
/// found and then throws most away.
final class WayWriter {

    private final Frame frame;
    private final TransitService transit;
    private final WalkSearch walks;
    private final RideWriter rides;

    WayWriter(Frame frame, TransitService transit, WalkSearch walks) {
        this.frame = frame;
        this.transit = transit;
        this.walks = walks;
        this.rides = new RideWriter(frame.zero(), transit);
    }

    Itinerary write(FastWay way) {
        return switch (way.source()) {
            case FastWay.OnFoot(var street) ->
                Itinerary.ofDirect(
                                List.of(walk(way.depart(), way.arrive(), end(frame.from()), end(frame.to()), street)))
                        .withGeneralizedCost(Cost.costOfSeconds(way.cost()))
                        .build();
            case FastWay.ByTransit(var path) ->
                Itinerary.ofScheduledTransit(legs(path))
                        .withGeneralizedCost(Cost.costOfCentiSeconds(path.c1()).normalize())
                        .build();
        };
    }

    private List<Leg> legs(RaptorPath<TripSchedule> path) {
        var legs = new ArrayList<Leg>();
        PathLeg<TripSchedule> leg = WayReader.firstLeg(path);
        var access = StopWalk.of(leg.asAccessLeg().access());
        if (!access.isFree()) {
            legs.add(walk(leg.fromTime(), leg.toTime(), end(frame.from()), stop(access.stop()), walks.toStop(access)));
        }
        Optional<Leg> previous = Optional.empty();
        for (leg = leg.nextLeg(); !leg.isEgressLeg(); leg = leg.nextLeg()) {
            if (leg.isTransitLeg()) {
                var ride = rides.write(leg.asTransitLeg(), previous);
                legs.add(ride);
                previous = Optional.of(ride);
            } else if (leg.isTransferLeg() && !RideWriter.isStaySeated(previous)) {
                legs.add(transfer(leg.asTransferLeg()));
            }
        }
        var egress = StopWalk.of(leg.asEgressLeg().egress());
        if (!egress.isFree()) {
            legs.add(walk(leg.fromTime(), leg.toTime(), stop(egress.stop()), end(frame.to()), walks.fromStop(egress)));
        }
        return legs;
    }

    private Leg walk(int start, int arrive, Place from, Place to, StreetWay way) {
        return walk(start, arrive, from, to, way.meters(), line(way.lonLat()));
    }

    private Leg transfer(TransferPathLeg<TripSchedule> leg) {
        if (!(leg.transfer() instanceof DefaultRaptorTransfer known)) {
            throw new IllegalStateException("a transfer of an unknown kind: " + leg.transfer());
        }
        var transfer = known.transfer();
        var edges = transfer.getEdges();
        double meters = edges == null || edges.isEmpty()
                ? transfer.getDistanceMeters()
                : edges.stream().mapToDouble(edge -> edge.getDistanceMeters()).sum();
        return walk(
                leg.fromTime(),
                leg.toTime(),
                stop(leg.fromStop()),
                stop(leg.toStop()),
                meters,
                GeometryUtils.makeLineString(transfer.getCoordinates()));
    }

    private Leg walk(int start, int arrive, Place from, Place to, double meters, LineString line) {
        return StreetLeg.of()
                .withMode(TraverseMode.WALK)
                .withStartTime(frame.zero().plusSeconds(start))
                .withEndTime(frame.zero().plusSeconds(arrive))
                .withFrom(from)
                .withTo(to)
                .withDistanceMeters(meters)
                .withGeneralizedCost(0)
                .withGeometry(line)
                .withWalkSteps(List.of())
                .build();
    }

    private Place stop(int number) {
        return Place.forStop(transit.getRaptorTransitData().getStopByIndex(number));
    }

    private Place end(GenericLocation location) {
        return location.stopId == null
                ? Place.normal(
                        location.lat,
                        location.lng,
                        new NonLocalizedString(location.label == null ? "" : location.label))
                : Place.forStop(transit.getRegularStop(location.stopId));
    }

    private static LineString line(double[] lonLat) {
        var points = new Coordinate[Math.max(2, lonLat.length / 2)];
        for (int i = 0; i < points.length; i++) {
            int at = Math.min(2 * i, lonLat.length - 2);
            points[i] = new Coordinate(lonLat[at], lonLat[at + 1]);
        }
        return GeometryUtils.getGeometryFactory().createLineString(points);
    }
}
