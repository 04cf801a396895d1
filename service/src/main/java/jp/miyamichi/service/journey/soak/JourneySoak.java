package jp.miyamichi.service.journey.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.journey.JourneyId;

/// Random travellers, random deaths: each journey ends whole or undone.
public final class JourneySoak {

    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    /// About so many points lie on the way of a journey.
    private static final int POINTS_MAX = 60;

    private JourneySoak() {}

    /// @param folder for the bookings of dispatch; it is left there
    /// @return the first things that went wrong, with the seed of their case; none is what is wished
    public static List<String> run(Database database, Path folder, int cases, long seed) {
        var problems = new ArrayList<String>();
        for (var n = seed; n < seed + cases && problems.isEmpty(); n++) {
            var found = one(database, folder, n);
            if (!found.isEmpty()) {
                problems.add("seed " + n + ": " + String.join("; ", found));
            }
        }
        return problems;
    }

    private static List<String> one(Database database, Path folder, long seed) {
        var random = new Random(seed);
        // Cases follow one another in time, so that none meets what an earlier one left.
        var clock = new SoakClock(START.plus(Duration.ofHours(3).multipliedBy(seed % 1_000)));
        var rides = new FolderRides(created(folder), clock);
        var town = new SoakTown(database, rides, clock);
        rides.full(random.nextInt(10) == 0);
        rides.lost(random.nextInt(10) == 0);
        var id = new JourneyId(new UUID(random.nextLong(), seed));
        var reapers = new ArrayList<Reaper>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            reapers.add(Reaper.at(random.nextInt(POINTS_MAX)));
        }
        return new SoakCase(town, clock, id, SoakCase.Script.random(random)).run(reapers);
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
