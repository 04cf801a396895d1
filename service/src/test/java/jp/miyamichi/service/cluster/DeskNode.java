package jp.miyamichi.service.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.DeskParts;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;

/// One node of a cluster as a process of its own: Hazelcast and a dispatch desk. It reads a command a line, asks for
/// offers or books one, and says what came of it.
final class DeskNode {

    private static final int CONNECTIONS = 8;
    private static final long TICK_MILLIS = 500;

    private final StormService storm = new StormService();
    private final ClusterDesk desk;
    private final ClusterNode cluster;
    private boolean isOwner;
    private int size;

    private DeskNode(ClusterNode cluster, ClusterDesk desk) {
        this.cluster = cluster;
        this.desk = desk;
    }

    /// @param args port, members, database
    public static void main(String[] args) throws IOException {
        var clock = InstantSource.system();
        var cluster = ClusterNode.join(Integer.parseInt(args[0]), List.of(args[1].split(",")));
        var database = new Database(ConnectTo.parse(args[2]), CONNECTIONS, List.of("dispatch"));
        var random = new SecureRandom();
        var storm = new StormService();
        var desk = new DispatchDesk(
                List.of(storm.service()),
                new DeskParts(
                        cluster.name(),
                        new PostgresBookings(database),
                        new PostgresHouseholds(database),
                        new PostgresSuspensions(database),
                        new HazelcastGrid(cluster, clock),
                        new PlaneTravelTimes(StormService.CENTRE, 1.3, 30),
                        clock,
                        ZoneId.of("Asia/Tokyo"),
                        _ -> false,
                        () -> new UUID(random.nextLong(), random.nextLong())));
        var node = new DeskNode(cluster, new ClusterDesk(cluster, desk));
        var ticks = Executors.newSingleThreadScheduledExecutor();
        var _ = ticks.scheduleWithFixedDelay(() -> node.tick(desk), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        say("READY");
        node.obey();
    }

    private void tick(DispatchDesk own) {
        try {
            var owns = !own.tick().owned().isEmpty();
            if (owns != isOwner) {
                isOwner = owns;
                say(owns ? "OWNS" : "LOST");
            }
            if (cluster.size() != size) {
                size = cluster.size();
                say("MEMBERS " + size);
            }
        } catch (RuntimeException trouble) {
            say("TROUBLE " + trouble);
        }
    }

    private void obey() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                threads.execute(() -> answer(words));
            }
        }
    }

    /// `ASK number` or `BOOK number command offer`
    private void answer(String[] words) {
        String answer;
        try {
            answer = words[0].equals("ASK") ? ask(Integer.parseInt(words[1])) : book(words);
        } catch (AreaElsewhereException elsewhere) {
            answer = "ELSEWHERE";
        } catch (RuntimeException trouble) {
            answer = "TROUBLE " + trouble;
        }
        var parts = answer.split(" ", 2);
        say(parts[0] + " " + words[1] + (parts.length > 1 ? " " + parts[1] : ""));
    }

    private String ask(int number) {
        var wish = storm.wish(number, InstantSource.system().instant());
        return switch (desk.request(storm.area(), wish).getFirst()) {
            case RideAnswer.NoOffer none -> "NONE " + none.reason();
            case RideAnswer.Offers(var offers) -> "OFFER " + offers.getFirst().id();
        };
    }

    private String book(String[] words) {
        var command = new Command(UUID.fromString(words[2]), "rider:" + words[1]);
        return switch (desk.book(command, storm.area(), List.of(BookingId.of(words[3])))) {
            case BookingAnswer.Done done -> "BOOKED " + command.id();
            case BookingAnswer.Gone gone -> "GONE " + command.id();
            case BookingAnswer.Held held -> "TROUBLE";
            case BookingAnswer.Refused refused -> "TROUBLE";
        };
    }

    private static void say(String line) {
        System.out.println("NODE " + line.replace('\n', ' '));
    }
}
