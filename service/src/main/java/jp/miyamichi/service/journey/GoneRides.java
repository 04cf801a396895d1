package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.service.riding.RideNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a journey one of whose rides is gone. Where dispatch had to call it off, because its service is
/// suspended or no vehicle is left, another is found, or everything is given back. Where its rider gave it back, or
/// somebody for them, the journey carries on without that leg.
///
/// News only says where to look: what is done follows from the booking as it stands, so what no news told of, because
/// a machine died, is found by [#look] just the same.
public final class GoneRides implements RideNews {

    private static final Logger LOG = LoggerFactory.getLogger(GoneRides.class);

    /// Rides can be booked so far ahead.
    static final Duration AHEAD = Duration.ofDays(31);

    private static final int JOURNEYS_MAX = 2_000;

    private final Journeys journeys;
    private final JourneyRunner runner;
    private final Rides rides;
    private final Executor thread;

    /// @param thread may wait; whoever brings the news may not
    public GoneRides(Journeys journeys, JourneyRunner runner, Rides rides, Executor thread) {
        this.journeys = journeys;
        this.runner = runner;
        this.rides = rides;
        this.thread = thread;
    }

    @Override
    public void changed(ServiceArea area, FleetNews news) {
        lookAfter(news.lost().stream()
                .filter(lost -> lost.instead().isEmpty())
                .map(lost -> UUID.fromString(lost.ride().value()))
                .toList());
    }

    @Override
    public void calledOff(List<Booking> called) {
        lookAfter(called.stream().map(ride -> ride.id().value()).toList());
    }

    @Override
    public void givenBack(List<Booking> given) {
        calledOff(given);
    }

    private void lookAfter(List<UUID> gone) {
        if (!gone.isEmpty()) {
            thread.execute(() -> gone.forEach(this::lookAfter));
        }
    }

    private void lookAfter(UUID ride) {
        try {
            journeys.withRide(ride).forEach(journey -> lookAfter(journey, ride));
        } catch (RuntimeException failed) {
            LOG.warn("a journey keeps a ride that is gone until the next look ride={} why={}", ride, failed.toString());
        }
    }

    private void lookAfter(JourneyId id, UUID ride) {
        rides.fate(ride)
                .filter(Rides.Fate::isGone)
                .ifPresent(fate -> runner.run(id, journey -> without(journey, ride, fate)));
    }

    /// Looks at every confirmed journey once.
    public void look(Instant now) {
        for (var journey : journeys.underWay(now, now.plus(AHEAD), JOURNEYS_MAX)) {
            try {
                promised(journey).forEach(step -> lookAfter(journey.id(), UUID.fromString(step.reference())));
            } catch (RuntimeException failed) {
                LOG.warn("rides wait for the next look journey={} why={}", journey.id(), failed.toString());
            }
        }
    }

    private static List<Step> promised(Journey journey) {
        return journey.steps().stream()
                .filter(step -> step.kind() == Step.Kind.CONFIRM_RIDE && step.is(Step.State.DONE))
                .toList();
    }

    /// The journey as it is, unless this is a ride it counts on.
    private static Journey without(Journey journey, UUID ride, Rides.Fate fate) {
        return promised(journey).stream()
                .filter(step -> step.reference().equals(ride.toString()))
                .filter(_ -> journey.state() == JourneyState.CONFIRMED)
                .findFirst()
                .map(step ->
                        fate == Rides.Fate.GIVEN_BACK ? journey.givingUp(step.leg()) : journey.replanning(step.leg()))
                .orElse(journey);
    }
}
