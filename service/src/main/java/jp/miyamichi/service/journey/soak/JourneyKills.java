package jp.miyamichi.service.journey.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyState;

/// kill -9 of the process that books journeys, again and again; afterwards each journey is whole or undone, and what a
/// traveller was told stands.
public final class JourneyKills {

    private static final int PAUSE_MILLIS_MIN = 300;
    private static final int PAUSE_MILLIS_SPREAD = 700;
    private static final int LOOKS_MAX = 200;
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Random random;
    /// The last word of the process about each journey.
    private final Map<UUID, String> told = new ConcurrentHashMap<>();

    private JourneyKills(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// @param confirmed how many travellers were told that their journey stands
    /// @param problems what is wrong afterwards; empty if nothing is
    public record Outcome(int kills, long confirmed, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /// @param connect an empty database
    /// @param folder for the bookings of dispatch and the log; it is left there
    public static Outcome run(ConnectTo connect, Path folder, int kills, long seed)
            throws IOException, InterruptedException {
        return new JourneyKills(Files.createDirectories(folder), seed).run(connect, kills);
    }

    private Outcome run(ConnectTo connect, int kills) throws IOException, InterruptedException {
        var rides = Files.createDirectories(folder.resolve("rides"));
        for (var i = 0; i < kills; i++) {
            var before = confirmed();
            var process = start(connect, rides);
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var ear = Thread.ofVirtual().start(() -> hear(lines));
            waitForMore(before);
            Thread.sleep(PAUSE_MILLIS_MIN + random.nextInt(PAUSE_MILLIS_SPREAD));
            process.destroyForcibly().waitFor();
            ear.join();
        }
        try (var database = new Database(connect, 4, List.of("service", "ticketing"))) {
            return new Outcome(kills, confirmed(), audit(database, rides));
        }
    }

    private Process start(ConnectTo connect, Path rides) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Travellers.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("travellers.log").toFile()))
                .start();
        var where = "postgresql://%s:%s@%s:%d/%s\n%s\n%d\n"
                .formatted(
                        connect.user(),
                        connect.password(),
                        connect.host(),
                        connect.port(),
                        connect.database(),
                        rides,
                        random.nextLong());
        process.getOutputStream().write(where.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return process;
    }

    private void hear(BufferedReader lines) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("(begun|confirmed|cancelling) [0-9a-f-]{36}")) {
                    var words = line.split(" ", 2);
                    told.put(UUID.fromString(words[1]), words[0]);
                }
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private long confirmed() {
        return told.values().stream().filter(word -> !word.equals("begun")).count();
    }

    /// A kill means something only where journeys are booked again after the one before.
    private void waitForMore(long before) throws InterruptedException {
        for (var i = 0; i < PATIENCE_SECONDS * 20 && confirmed() <= before + 4; i++) {
            Thread.sleep(50);
        }
        if (confirmed() <= before) {
            throw new IllegalStateException("nothing was booked after a kill; see travellers.log in " + folder);
        }
    }

    private List<String> audit(Database database, Path rides) {
        var clock = new SoakClock(InstantSource.system().instant());
        var town = new SoakTown(database, new FolderRides(rides, clock), clock);
        var desk = town.desk(Reaper.never());
        for (var i = 0; i < LOOKS_MAX; i++) {
            clock.later(Duration.ofMinutes(1));
            town.office().tidy();
            if (desk.recover() == 0 && i > 60) {
                break;
            }
        }
        var ends = new Ends(town);
        var problems = new ArrayList<String>();
        told.forEach((id, word) -> {
            problems.addAll(ends.problems(new JourneyId(id)));
            if (word.equals("confirmed") && !stands(town, id)) {
                problems.add(id + " was told to be confirmed and is not");
            }
        });
        return problems;
    }

    private static boolean stands(SoakTown town, UUID id) {
        return town.journeys()
                .find(new JourneyId(id))
                .filter(journey -> journey.state() == JourneyState.CONFIRMED)
                .isPresent();
    }
}
