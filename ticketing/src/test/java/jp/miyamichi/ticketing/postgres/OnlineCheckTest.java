package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.postgres.Office.NOW;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.Keys;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnlineCheckTest {

    private static final SigningKey KEY = Keys.key(3);
    private static Office office;

    private final OnlineCheck check = new OnlineCheck(
            office.jdbi(),
            () -> new Knowledge(
                    new KeyRing(List.of(KEY)).trusted(NOW),
                    RevocationList.of(List.of(), NOW, NOW.plus(Duration.ofMinutes(15)), KEY)));

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aPassPassesAndIsWrittenDown() {
        var ticket = office.sold(dayPass());
        assertThat(board(office.reader("lightline"), shown(ticket, office.phone(ticket))))
                .isEqualTo("valid");
        assertThat(office.count(
                        "SELECT uses FROM ticketing.ticket_use WHERE ticket = ?",
                        ticket.id().value()))
                .isEqualTo(1);
    }

    @Test
    void ofManyReadersAtOnceOneLetsTheLastRidePass() throws Exception {
        var ticket = office.sold(halfYear(dayPass().validity().forRides(1)));
        var text = shown(ticket, office.phone(ticket));
        var readers = Stream.generate(() -> office.reader("lightline")).limit(8).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = readers.stream()
                    .map(reader -> (Callable<String>) () -> board(reader, text))
                    .toList();
            assertThat(threads.invokeAll(calls))
                    .extracting(done -> done.resultNow())
                    .containsOnlyOnce("valid")
                    .filteredOn(answer -> !answer.equals("valid"))
                    .containsOnly("ALREADY_USED");
        }
    }

    @Test
    void aSheetPassesOnceAtAnyReader() {
        var ticket = office.sold(dayPass());
        var sheet = Office.given(office.bearers().show(Office.command(), ticket.id(), BearerKind.SHEET, NOW));
        assertThat(board(office.reader("lightline"), shown(ticket, sheet))).isEqualTo("valid");
        assertThat(board(office.reader("kanto"), shown(ticket, sheet))).isEqualTo("ALREADY_USED");
    }

    @Test
    void aPhoneThatLostItsRightIsRefusedWithoutAnyList() {
        var ticket = office.sold(dayPass());
        var old = office.phone(ticket);
        office.move(old.id());
        assertThat(board(office.reader("lightline"), shown(ticket, old))).isEqualTo("REVOKED");
    }

    @Test
    void aRefundedTicketIsRefused() {
        var ticket = office.sold(dayPass());
        var phone = office.phone(ticket);
        new TicketsTable(office.jdbi()).end(ticket.id(), Ticket.State.REFUNDED, NOW);
        assertThat(board(office.reader("lightline"), shown(ticket, phone))).isEqualTo("REVOKED");
    }

    private static String shown(Ticket ticket, Bearer bearer) {
        var token = KEY.sign(TokenClaims.of(ticket, bearer));
        var step = RotatingCode.stepAt(NOW);
        return bearer.kind() == BearerKind.PHONE
                ? TokenText.of(token, KEY.dayKey(RotatingCode.dayOf(step)).codeOf(bearer.id(), step))
                : TokenText.of(token);
    }

    private String board(ReaderId reader, String text) {
        var place = new Place("lightline", Area.of("lrt"));
        return switch (check.check(reader, place, TokenText.read(text), Pass.Kind.USE, 1, NOW)) {
            case Verdict.Valid _ -> "valid";
            case Verdict.ShowNext _ -> "show next";
            case Verdict.Refused(var reason, var _) -> reason.name();
        };
    }
}
