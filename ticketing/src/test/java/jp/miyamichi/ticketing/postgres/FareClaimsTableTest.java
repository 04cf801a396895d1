package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.postgres.Office.NOW;
import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.ClaimAnswer;
import jp.miyamichi.ticketing.card.ClaimAnswer.Granted;
import jp.miyamichi.ticketing.card.ClaimAnswer.Open;
import jp.miyamichi.ticketing.card.ClaimAnswer.Reason;
import jp.miyamichi.ticketing.card.ClaimAnswer.Refused;
import jp.miyamichi.ticketing.card.FareClaim;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ticket.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FareClaimsTableTest {

    private final Office office = new Office();
    private final FareClaimsTable claims = new FareClaimsTable(office.jdbi(), UUID::randomUUID);
    private final CardId card = office.confirmedCard("hanako", new Idm("010101123456789A"));
    private final Ticket ticket = onCard();

    private Ticket onCard() {
        var sold = office.sold(dayPass());
        office.bearers().putOn(Office.command(), sold.id(), card, NOW);
        return sold;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFareTakenByMistakeIsOwedToTheTravellerAndTakenOffTheOperator() {
        var claim = claim("11:23", 400);
        assertThat(claims.claim(claim, at("18:00"))).isEqualTo(new Open(claim));
        assertThat(claims.grant(claim.id(), "desk-1", at("18:30"))).isEqualTo(new Granted(claim, claim.cause()));
        var booked = new PostgresLedger(office.jdbi()).find(claim.cause()).orElseThrow();
        assertThat(booked.entries()).extracting(Entry::toString).containsExactly("payable:kanto +400", "refund -400");
    }

    @Test
    void oneRideIsClaimedOnce() {
        claims.claim(claim("11:23", 400), at("18:00"));
        assertThat(claims.claim(claim("11:23", 400), at("18:01"))).isEqualTo(new Refused(Reason.RIDE_CLAIMED));
        assertThat(claims.claim(claim("15:23", 400), at("18:01"))).isInstanceOf(Open.class);
    }

    @Test
    void aClaimAskedTwiceIsOneClaim() {
        var claim = claim("11:23", 400);
        claims.claim(claim, at("18:00"));
        assertThat(claims.claim(claim, at("18:01"))).isEqualTo(new Open(claim));
    }

    @Test
    void beforeTheTicketWasOnTheCardThereIsNothingToClaim() {
        assertThat(claims.claim(claim("9:58", 400), at("18:00"))).isEqualTo(new Refused(Reason.NO_TICKET_THEN));
        assertThat(claims.claim(claim("28:00", 400), at("28:30"))).isEqualTo(new Refused(Reason.NO_TICKET_THEN));
    }

    @Test
    void ofManyWhoGrantAtOnceTheLedgerPaysOnce() throws Exception {
        var claim = claim("11:23", 400);
        claims.claim(claim, at("18:00"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<ClaimAnswer> grant = () -> claims.grant(claim.id(), "desk-1", at("18:30"));
            assertThat(threads.invokeAll(Stream.generate(() -> grant).limit(6).toList()))
                    .extracting(done -> done.resultNow())
                    .containsOnly(new Granted(claim, claim.cause()));
        }
        assertThat(office.count("SELECT count(*) FROM ticketing.transfer WHERE kind = 'refund'"))
                .isEqualTo(1);
    }

    @Test
    void aRefusedClaimIsNotGrantedAfterwards() {
        var claim = claim("11:23", 400);
        claims.claim(claim, at("18:00"));
        assertThat(claims.refuse(claim.id(), "the card was not charged", "desk-1", at("18:30")))
                .isTrue();
        assertThat(claims.grant(claim.id(), "desk-2", at("18:40"))).isEqualTo(new Refused(Reason.DECIDED));
    }

    @Test
    void anUnknownClaimIsNotGranted() {
        assertThat(claims.grant(UUID.randomUUID(), "desk-1", NOW)).isEqualTo(new Refused(Reason.CLAIM_UNKNOWN));
    }

    private FareClaim claim(String boardedAt, long yen) {
        return new FareClaim(UUID.randomUUID(), ticket.id(), card, "kanto", at(boardedAt), Yen.of(yen));
    }
}
