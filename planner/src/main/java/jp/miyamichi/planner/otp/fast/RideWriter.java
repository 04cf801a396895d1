package jp.miyamichi.planner.otp.fast;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.model.plan.Leg;
import org.opentripplanner.model.plan.leg.FrequencyTransitLegBuilder;
import org.opentripplanner.model.plan.leg.ScheduledTransitLegBuilder;
import org.opentripplanner.raptor.api.path.TransitPathLeg;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.transfer.constrained.model.ConstrainedTransfer;
import org.opentripplanner.transit.model.timetable.TripIdAndServiceDate;
import org.opentripplanner.transit.model.timetable.TripOnServiceDate;
import org.opentripplanner.transit.service.TransitService;

/// Writes one ride of a path as a leg.
record RideWriter(ZonedDateTime timeZero, TransitService transit) {

    Leg write(TransitPathLeg<TripSchedule> ride, Optional<Leg> previous) {
        return ride.trip().isFrequencyBasedTrip() ? byHeadway(ride, previous) : byTimetable(ride, previous);
    }

    static boolean isStaySeated(Optional<Leg> ride) {
        return ride.map(Leg::transferToNextLeg)
                .map(transfer -> transfer.getTransferConstraint().isStaySeated())
                .orElse(false);
    }

    private Leg byTimetable(TransitPathLeg<TripSchedule> ride, Optional<Leg> previous) {
        return new ScheduledTransitLegBuilder<>()
                .withTripTimes(ride.trip().getOriginalTripTimes())
                .withTripPattern(ride.trip().getOriginalTripPattern())
                .withBoardStopIndexInPattern(boardPosition(ride))
                .withAlightStopIndexInPattern(alightPosition(ride))
                .withStartTime(timeZero.plusSeconds(ride.fromTime()))
                .withEndTime(timeZero.plusSeconds(ride.toTime()))
                .withServiceDate(ride.trip().getServiceDate())
                .withZoneId(timeZero.getZone().normalized())
                .withTripOnServiceDate(tripOnServiceDate(ride.trip()))
                .withTransferFromPreviousLeg(transferFrom(previous))
                .withTransferToNextLeg((ConstrainedTransfer) ride.getConstrainedTransferAfterLeg())
                .withGeneralizedCost(0)
                .build();
    }

    /// Raptor counts a headway line's ride from the earliest moment; the vehicle may come a headway later.
    private Leg byHeadway(TransitPathLeg<TripSchedule> ride, Optional<Leg> previous) {
        int headway = ride.trip().frequencyHeadwayInSeconds();
        return new FrequencyTransitLegBuilder()
                .withTripTimes(ride.trip().getOriginalTripTimes())
                .withTripPattern(ride.trip().getOriginalTripPattern())
                .withBoardStopIndexInPattern(boardPosition(ride))
                .withAlightStopIndexInPattern(alightPosition(ride))
                .withStartTime(timeZero.plusSeconds(ride.fromTime() + headway))
                .withEndTime(timeZero.plusSeconds(ride.toTime()))
                .withServiceDate(ride.trip().getServiceDate())
                .withZoneId(timeZero.getZone().normalized())
                .withTransferFromPreviousLeg(transferFrom(previous))
                .withTransferToNextLeg((ConstrainedTransfer) ride.getConstrainedTransferAfterLeg())
                .withGeneralizedCost(0)
                .withFrequencyHeadwayInSeconds(headway)
                .build();
    }

    private static int boardPosition(TransitPathLeg<TripSchedule> ride) {
        return ride.trip().findDepartureStopPosition(ride.fromTime(), ride.fromStop());
    }

    private static int alightPosition(TransitPathLeg<TripSchedule> ride) {
        return ride.trip().findArrivalStopPosition(ride.toTime(), ride.toStop());
    }

    private static @Nullable ConstrainedTransfer transferFrom(Optional<Leg> previous) {
        return previous.map(Leg::transferToNextLeg).orElse(null);
    }

    private @Nullable TripOnServiceDate tripOnServiceDate(TripSchedule trip) {
        return transit.getTripOnServiceDate(
                new TripIdAndServiceDate(trip.getOriginalTripTimes().getTrip().getId(), trip.getServiceDate()));
    }
}
