package jp.miyamichi.service.http;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.FoundTicketsJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.ticket.ReadableNumber;

/// `/api/v1/desk/tickets`: a ticket by the number its holder reads out over the telephone.
final class DeskRoutes {

    /// A ticket that is over is still asked about for so long.
    private static final Duration OVER_MAX = Duration.ofDays(31);

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;

    DeskRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office) {
        this.counter = counter;
        this.office = office;
    }

    Map<String, Answer> answers() {
        return Map.of("findTickets", this::find);
    }

    private Reply find(Query query) {
        var number = ReadableNumber.read(query.text("number"))
                .orElseThrow(() -> Problem.in(
                                "number",
                                "The number has eight digits, such as 0412 9983. Ask the caller to read it again.")
                        .refusal());
        var counter = this.counter.get();
        var found = counter.numbers().find(number, counter.clock().instant().minus(OVER_MAX));
        return CounterBodies.shown(
                new FoundTicketsJson(found, office.get().catalogue(), query.language(), counter.zone()));
    }
}
