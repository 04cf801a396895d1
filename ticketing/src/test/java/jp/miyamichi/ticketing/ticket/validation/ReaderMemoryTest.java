package jp.miyamichi.ticketing.ticket.validation;

import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.sheet;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.sold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Samples;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

/// What a reader keeps, and for how long.
class ReaderMemoryTest {

    private final Aboard aboard = new Aboard();

    @Test
    void validationsWaitInOrderUntilTheOfficeConfirmsThem() {
        IntStream.range(0, 3).forEach(_ -> aboard.board(aboard.phone(sold(dayPass()))));
        assertThat(aboard.validator().unsynced(2))
                .extracting(Validation::sequence)
                .containsExactly(1L, 2L);
        aboard.validator().confirm(2);
        assertThat(aboard.validator().unsynced(9))
                .extracting(Validation::sequence)
                .containsExactly(3L);
    }

    @Test
    void aRefusalLeavesNothingToSync() {
        aboard.board("something else");
        assertThat(aboard.validator().unsynced(9)).isEmpty();
    }

    @Test
    void aReaderThatWasSwitchedOffStillKnowsASheetItLetPass() {
        var sheet = sheet(sold(dayPass()));
        var kept = (Verdict.Valid) aboard.validator().check(sheet, Pass.Kind.USE, 1);
        var again = new Aboard();
        again.validator().resume(List.of(kept), 0);
        assertThat(again.board(sheet)).isEqualTo("ALREADY_USED");
        assertThat(again.validator().unsynced(9)).containsExactly(kept.seen());
    }

    @Test
    void aFullMemoryForgetsWhatItHasNotSeenForLongest() {
        var seen = new SeenTickets();
        var ids = LongStream.rangeClosed(0, SeenTickets.TICKETS_MAX)
                .mapToObj(n -> Samples.ticket(new UUID(5, n), dayPass()))
                .toList();
        ids.forEach(ticket ->
                seen.add(Aboard.claims(ticket, BearerKind.PHONE), new Pass(Pass.Kind.USE, 1, Samples.at("10:00"))));
        assertThat(usesOf(seen, ids.getFirst().id())).isZero();
        assertThat(usesOf(seen, ids.get(1).id())).isEqualTo(1);
        assertThat(usesOf(seen, ids.getLast().id())).isEqualTo(1);
    }

    private static int usesOf(SeenTickets seen, TicketId ticket) {
        return seen.history(ticket).uses();
    }

    @Test
    void whatNoLongerFitsIsCounted() {
        var unsynced = new Unsynced(0);
        var first = (Verdict.Valid) aboard.validator().check(aboard.phone(sold(dayPass())), Pass.Kind.USE, 1);
        for (var sequence = 1; sequence <= Unsynced.VALIDATIONS_MAX + 2; sequence++) {
            var seen = first.seen();
            unsynced.add(new Validation(seen.reader(), sequence, seen.bearer(), seen.pass(), seen.place()));
        }
        assertThat(unsynced.dropped()).isEqualTo(2);
        assertThat(unsynced.first(1)).extracting(Validation::sequence).containsExactly(3L);
    }

    @Test
    void aPassIsKeptInWholeMilliseconds() {
        aboard.later(Duration.ofNanos(1_234_567));
        aboard.board(aboard.phone(sold(dayPass())));
        assertThat(aboard.validator().unsynced(1))
                .extracting(seen -> seen.pass().at())
                .containsExactly(Samples.at("10:00").plusMillis(1));
    }
}
