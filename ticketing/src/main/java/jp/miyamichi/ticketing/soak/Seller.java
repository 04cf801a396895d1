package jp.miyamichi.ticketing.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.RefundRequest;
import jp.miyamichi.ticketing.order.Wish;

/// Sells until it is killed, and says on standard output what it was told: a line `sold <order>` for each order whose
/// sale was acknowledged.
public final class Seller {

    private static final int BUYERS = 8;
    private static final String[] CARDS = {
        "card-approved", "card-approved", "card-lost-answer", "card-lost-capture", "card-declined", "card-capture-fails"
    };
    private static final String[] PRODUCTS = {
        "lrt-1-day", "lrt-1-day-gyoza", "rental-cycle-day", "oya-green-slow-mobility", "stadium-return"
    };

    private final SoakOffice office;
    private final Random random;

    private Seller(SoakOffice office, long seed) {
        this.office = office;
        this.random = new Random(seed);
    }

    /// Reads where the database is and a seed from standard input, a line each.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var connect = ConnectTo.parse(Optional.ofNullable(input.readLine()).orElse(""));
        var seed = Long.parseLong(Optional.ofNullable(input.readLine()).orElse(""));
        var clock = InstantSource.system();
        var database = new Database(connect, BUYERS + 2, List.of("ticketing"));
        var office = SoakOffice.on(database, clock, new SecureRandom());
        Thread.ofPlatform().start(() -> forever(() -> office.sweep().run()));
        for (var i = 0; i < BUYERS; i++) {
            var seller = new Seller(office, seed + i);
            Thread.ofPlatform().start(() -> forever(seller::sellOne));
        }
        Thread.currentThread().join();
    }

    /// The database may be gone for a while: whoever meets that goes on with the next.
    private static void forever(Runnable work) {
        while (true) {
            try {
                work.run();
            } catch (RuntimeException lost) { // whatever the database's end looks like from here
                System.err.println("lost: " + lost.getMessage());
            }
        }
    }

    private void sellOne() {
        var day = office.prices().days().of(InstantSource.system().instant());
        var product = PRODUCTS[random.nextInt(PRODUCTS.length)];
        var wish = new Wish(
                product,
                Rider.ADULT,
                day.plusDays(random.nextInt(3)),
                1 + random.nextInt(2),
                Optional.empty(),
                Optional.empty());
        var request = new OrderRequest(new OrderId(UUID.randomUUID()), "soak", List.of(wish));
        if (random.nextInt(3) == 0) {
            if (office.counter().sell(request, SoakOffice.DESK) instanceof HoldAnswer.Made(var order)) {
                say("sold", order.id());
            }
        } else if (office.counter().hold(request) instanceof HoldAnswer.Made(var order)) {
            pay(order.id());
        }
    }

    private void pay(OrderId order) {
        var card = CARDS[random.nextInt(CARDS.length)];
        var answer = office.checkout().pay(order, UUID.randomUUID(), "sandbox", card, URI.create("/back"));
        if (answer instanceof PayAnswer.Waiting || answer instanceof PayAnswer.Silent) {
            answer = office.checkout().ask(order);
        }
        if (answer instanceof PayAnswer.Paid) {
            say("sold", order);
            if (random.nextInt(10) == 0) {
                office.checkout().refund(new RefundRequest(UUID.randomUUID(), order, "soak", Set.of()));
            }
        }
    }

    /// One write, so that a kill leaves a whole line or none.
    private static void say(String what, OrderId order) {
        synchronized (System.out) {
            System.out.print(what + " " + order + "\n");
            System.out.flush();
        }
    }
}
