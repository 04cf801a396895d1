package jp.miyamichi.service.journey;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.service.riding.RideNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A journey whose ride dispatch had to call off, because its service is suspended or no vehicle is left, gets another
/// ride; where there is none, everything is given back.
public final class LostRides implements RideNews {

    private static final Logger LOG = LoggerFactory.getLogger(LostRides.class);

    private final Journeys journeys;
    private final JourneyRunner runner;
    private final Executor thread;

    /// @param thread may wait; whoever brings the news may not
    public LostRides(Journeys journeys, JourneyRunner runner, Executor thread) {
        this.journeys = journeys;
        this.runner = runner;
        this.thread = thread;
    }

    @Override
    public void changed(ServiceArea area, FleetNews news) {
        replan(news.lost().stream()
                .filter(lost -> lost.instead().isEmpty())
                .map(lost -> UUID.fromString(lost.ride().value()))
                .toList());
    }

    @Override
    public void calledOff(List<Booking> rides) {
        replan(rides.stream().map(ride -> ride.id().value()).toList());
    }

    private void replan(List<UUID> rides) {
        if (!rides.isEmpty()) {
            thread.execute(() -> rides.forEach(this::replan));
        }
    }

    private void replan(UUID ride) {
        try {
            for (var id : journeys.withRide(ride)) {
                runner.run(id, journey -> without(journey, ride));
            }
        } catch (RuntimeException failed) {
            LOG.warn("a journey keeps a ride that was called off ride={} why={}", ride, failed.toString());
        }
    }

    /// The journey as it is, unless this is the ride it counts on.
    private static Journey without(Journey journey, UUID ride) {
        return journey.steps().reversed().stream()
                .filter(step -> step.kind() == Step.Kind.CONFIRM_RIDE && step.is(Step.State.DONE))
                .filter(step -> step.reference().equals(ride.toString()))
                .filter(_ -> journey.state() == JourneyState.CONFIRMED)
                .findFirst()
                .map(step -> journey.replanning(step.leg()))
                .orElse(journey);
    }
}
