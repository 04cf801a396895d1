package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.transit.model.site.RegularStop;

/// Searches nobody asked for, before anybody asks: Java compiles what it has seen run often, and until then a search
/// takes many times as long.
final class WarmUp {

    private static final int SEARCHES_MAX = 3_000;
    private static final int ITINERARIES = 5;
    private static final int WALK_MINUTES = 20;
    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final int MINUTES = 12 * 60;

    private final OtpEngine engine;
    private final ItineraryFinder finder;

    /// Always the same searches, so that two starts are alike.
    private final RandomGenerator random = new Random(1);

    WarmUp(OtpEngine engine, ItineraryFinder finder) {
        this.engine = engine;
        this.finder = finder;
    }

    /// Searches from stop to stop until the time is up or it is enough.
    void run(Duration atMost) {
        var stops = List.copyOf(
                engine.factory().timetableRepository().getSiteRepository().listRegularStops());
        long end = System.nanoTime() + atMost.toNanos();
        for (int i = 0; i < SEARCHES_MAX && !stops.isEmpty() && System.nanoTime() < end; i++) {
            finder.find(engine, wish(stops));
        }
    }

    private ItineraryRequest wish(List<RegularStop> stops) {
        var day = engine.timetable().firstDay().plusDays(random.nextInt(2));
        return new ItineraryRequest(
                near(stops.get(random.nextInt(stops.size()))),
                near(stops.get(random.nextInt(stops.size()))),
                day.atTime(FIRST)
                        .plus(random.nextInt(MINUTES), ChronoUnit.MINUTES)
                        .atZone(engine.zone())
                        .toInstant(),
                false,
                EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS),
                false,
                ItineraryRequest.WALK_METERS_PER_SECOND,
                WALK_MINUTES,
                ITINERARIES,
                Optional.empty(),
                Optional.empty(),
                Locale.JAPANESE);
    }

    /// The point, not the stop: the walk from it is part of what is to be warmed.
    private static Location near(RegularStop stop) {
        return Location.of(new LatLon(stop.getLat(), stop.getLon()));
    }
}
