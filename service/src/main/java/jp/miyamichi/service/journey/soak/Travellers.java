package jp.miyamichi.service.journey.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.BookAnswer;
import jp.miyamichi.service.journey.JourneyAnswer;
import jp.miyamichi.service.journey.JourneyDesk;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyState;
import jp.miyamichi.service.journey.Step;

/// Travellers and the desk that serves them, in a process of its own that is killed. It says on standard output which
/// journeys were begun and which a traveller was told are confirmed.
public final class Travellers {

    private static final int TRAVELLERS = 4;

    private final SoakTown town;
    private final Random random;

    private Travellers(SoakTown town, long seed) {
        this.town = town;
        this.random = new Random(seed);
    }

    /// Reads where the database is, the folder of dispatch and a seed from standard input, a line each.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var connect = ConnectTo.parse(line(input));
        var folder = Path.of(line(input));
        var seed = Long.parseLong(line(input));
        var clock = InstantSource.system();
        var database = new Database(connect, TRAVELLERS + 2, List.of("service", "ticketing"));
        var town = new SoakTown(database, new FolderRides(folder, clock), clock);
        for (var i = 0; i < TRAVELLERS; i++) {
            var travellers = new Travellers(town, seed + i);
            Thread.ofPlatform().start(travellers::forever);
        }
        Thread.currentThread().join();
    }

    private static String line(BufferedReader input) throws IOException {
        return Optional.ofNullable(input.readLine()).orElse("");
    }

    private void forever() {
        var desk = town.desk(Reaper.never());
        while (true) {
            try {
                travel(desk, new JourneyId(new UUID(random.nextLong(), random.nextLong())));
            } catch (RuntimeException lost) { // whatever the end of the database looks like from here
                System.err.println("lost: " + lost.getMessage());
            }
        }
    }

    private void travel(JourneyDesk desk, JourneyId id) {
        say("begun", id);
        var wish = town.wish(
                id, new PersonId(id.value()), random.nextBoolean(), random.nextInt(3) > 0, random.nextBoolean());
        if (!(desk.book(wish) instanceof BookAnswer.Made(var journey))) {
            throw new IllegalStateException("the wish of the soak is sold");
        }
        var answer = journey.find(Step.Kind.PAY).isPresent()
                ? desk.pay(journey, UUID.randomUUID(), "card-approved")
                : desk.confirm(journey);
        if (answer instanceof JourneyAnswer.Done(var now) && now.state() == JourneyState.CONFIRMED) {
            say("confirmed", id);
            if (random.nextInt(4) == 0) {
                say("cancelling", id);
                desk.cancel(now);
            }
        }
    }

    /// A line is written whole.
    private static synchronized void say(String what, JourneyId id) {
        System.out.println(what + " " + id);
        System.out.flush();
    }
}
