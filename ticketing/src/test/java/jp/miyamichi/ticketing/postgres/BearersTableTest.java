package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.postgres.Office.NOW;
import static jp.miyamichi.ticketing.postgres.Office.command;
import static jp.miyamichi.ticketing.postgres.Office.given;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Given;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Reason;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Refused;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BearersTableTest {

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void askingTwiceGivesOneBearer() {
        var ticket = office.sold(dayPass());
        var command = command();
        var first = office.bearers().show(command, ticket.id(), BearerKind.PHONE, NOW);
        assertThat(office.bearers().show(command, ticket.id(), BearerKind.PHONE, NOW))
                .isEqualTo(first);
        assertThat(office.bearers().ofTicket(ticket.id())).hasSize(1);
    }

    @Test
    void aTicketIsShownInOneWayAtATime() {
        var ticket = office.sold(dayPass());
        office.phone(ticket);
        assertThat(office.bearers().show(command(), ticket.id(), BearerKind.SHEET, NOW))
                .isEqualTo(new Refused(Reason.CARRIED_ALREADY));
    }

    @Test
    void aConfirmedCardCarriesItBesides() {
        var ticket = office.sold(dayPass());
        office.phone(ticket);
        var card = office.confirmedCard("rider-1", new Idm("0101010000000001"));
        assertThat(office.bearers().putOn(command(), ticket.id(), card, NOW)).isInstanceOf(Given.class);
        assertThat(office.bearers().ofTicket(ticket.id())).hasSize(2).allMatch(bearer -> bearer.isLive());
    }

    @Test
    void aPendingCardCarriesNothing() {
        var ticket = office.sold(dayPass());
        var card = new CardId(UUID.randomUUID());
        office.cards(1).type(card, "rider-2", new PrintedNumber("JE123456789012345"));
        assertThat(office.bearers().putOn(command(), ticket.id(), card, NOW))
                .isEqualTo(new Refused(Reason.CARD_PENDING));
    }

    @Test
    void aLostPhoneDiesIsToldAndIsRevoked() {
        var ticket = office.sold(dayPass());
        var old = office.phone(ticket);
        var command = command();
        var moved = given(office.bearers().move(command, old.id(), BearerKind.PHONE, NOW));
        assertThat(moved.id().number()).isEqualTo(2);
        assertThat(office.bearers().find(old.id()).orElseThrow().isLive()).isFalse();
        assertThat(office.bearers().revoked(NOW)).contains(old.id()).doesNotContain(moved.id());
        assertThat(office.count(
                        "SELECT count(*) FROM ticketing.outbox WHERE kind = 'bearer.moved' AND subject = ?",
                        command.value()))
                .isEqualTo(1);
    }

    @Test
    void aMoveAskedTwiceMovesOnce() {
        var ticket = office.sold(dayPass());
        var old = office.phone(ticket);
        var command = command();
        var first = office.bearers().move(command, old.id(), BearerKind.PHONE, NOW);
        assertThat(office.bearers().move(command, old.id(), BearerKind.PHONE, NOW))
                .isEqualTo(first);
        assertThat(office.bearers().ofTicket(ticket.id())).hasSize(2);
    }

    @Test
    void aRightMovesThreeTimesAServiceDayAndAgainTheNext() {
        var ticket = office.sold(halfYear(dayPass().validity()));
        var bearer = office.phone(ticket);
        for (var move = 0; move < 3; move++) {
            bearer = given(office.move(bearer.id()));
        }
        assertThat(office.clock("26:59").move(bearer.id())).isEqualTo(new Refused(Reason.MOVED_TOO_OFTEN));
        assertThat(office.clock("27:00").move(bearer.id())).isInstanceOf(Given.class);
        office.clock("10:00");
    }

    @Test
    void unlinkingACardIsNoWayAroundTheLimit() {
        var ticket = office.sold(dayPass());
        for (var n = 0; n < 5; n++) {
            var card = office.confirmedCard("rider-3", new Idm("020202000000000" + n));
            assertThat(office.bearers().putOn(command(), ticket.id(), card, NOW))
                    .isInstanceOf(Given.class);
            office.cards(1).end(card);
        }
        assertThat(office.bearers().show(command(), ticket.id(), BearerKind.PHONE, NOW))
                .isEqualTo(new Refused(Reason.MOVED_TOO_OFTEN));
    }

    @Test
    void aLostCardMovesTheRightToThePhone() {
        var ticket = office.sold(dayPass());
        var card = office.confirmedCard("rider-4", new Idm("0303030000000001"));
        var onCard = given(office.bearers().putOn(command(), ticket.id(), card, NOW));
        assertThat(given(office.move(onCard.id())).kind()).isEqualTo(BearerKind.PHONE);
        assertThat(office.move(onCard.id())).isEqualTo(new Refused(Reason.CARRIED_ALREADY));
    }

    @Test
    void ofManyRacingMovesOneWins() throws Exception {
        var old = office.phone(office.sold(dayPass()));
        assertThat(race(12, () -> office.move(old.id())))
                .filteredOn(Given.class::isInstance)
                .hasSize(1);
    }

    @Test
    void ofManyPhonesThatOpenATicketOneCarriesIt() throws Exception {
        var ticket = office.sold(dayPass());
        assertThat(race(12, () -> office.bearers().show(command(), ticket.id(), BearerKind.PHONE, NOW)))
                .filteredOn(Given.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whenATicketEndsItsBearersDieWithIt() {
        var ticket = office.sold(dayPass());
        var phone = office.phone(ticket);
        assertThat(new TicketsTable(office.jdbi()).end(ticket.id(), Ticket.State.REFUNDED, NOW))
                .isTrue();
        assertThat(office.bearers().revoked(NOW)).contains(phone.id());
        assertThat(office.move(phone.id())).isEqualTo(new Refused(Reason.TICKET_ENDED));
    }

    @Test
    void theRevocationLeavesTheListWhenTheTokenHasExpired() {
        var ticket = office.sold(dayPass());
        var old = office.phone(ticket);
        office.move(old.id());
        var end = ticket.terms().validity().until();
        assertThat(office.bearers().revoked(end.plusSeconds(240))).contains(old.id());
        assertThat(office.bearers().revoked(end.plusSeconds(300))).doesNotContain(old.id());
    }

    @Test
    void anUnknownTicketIsCarriedByNothing() {
        assertThat(office.move(new BearerId(new TicketId(UUID.randomUUID()), 1)))
                .isEqualTo(new Refused(Reason.TICKET_UNKNOWN));
    }

    private static Stream<BearerAnswer> race(int callers, Callable<BearerAnswer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> call).limit(callers).toList()).stream()
                    .map(done -> done.resultNow());
        }
    }
}
