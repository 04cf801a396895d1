package jp.miyamichi.ticketing.ticket.validation;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.group;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.KEY;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.claims;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.sheet;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.sold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.token.Keys;
import jp.miyamichi.ticketing.ticket.token.PhonePass;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.ShownCode;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private final Aboard aboard = new Aboard();

    @Test
    void aDayPassOnAPhonePasses() {
        assertThat(aboard.board(aboard.phone(sold(dayPass())))).isEqualTo("valid");
    }

    @Test
    void aPhoneMakesItsCodesOfWhatItKeepsUntilTheTicketEnds() {
        var kept = PhonePass.of(KEY, claims(sold(dayPass()), BearerKind.PHONE), at("9:00"));
        aboard.clock("10:10");
        assertThat(aboard.board(kept.shownAt(at("10:10")).orElseThrow())).isEqualTo("valid");
        assertThat(kept.shownAt(at("10:10").plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void passingBackIsRefusedAndALaterRideIsNot() {
        var ticket = sold(dayPass());
        aboard.board(aboard.phone(ticket));
        aboard.later(Duration.ofMinutes(1));
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("ALREADY_USED");
        aboard.later(Duration.ofMinutes(5));
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("valid");
    }

    @Test
    void anInspectorLooksAsOftenAsLiked() {
        var ticket = sold(dayPass());
        aboard.board(aboard.phone(ticket));
        for (var look = 0; look < 3; look++) {
            var verdict = aboard.validator().check(aboard.phone(ticket), Pass.Kind.LOOK, 1);
            assertThat(Aboard.drawn(verdict)).isEqualTo("valid");
        }
    }

    @Test
    void yesterdaysAndTomorrowsTicketsAreToldApart() {
        var ticket = sold(dayPass());
        aboard.clock("2:50");
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("NOT_YET");
        aboard.clock("27:03");
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("EXPIRED");
    }

    @Test
    void aTicketForAnotherAreaIsRefused() {
        var bus = new Validator(
                new ReaderId(new UUID(9, 9)),
                new Place("kanto", Area.of("bus")),
                () -> at("10:00"),
                aboard.knowledge(List.of()),
                0);
        assertThat(Aboard.drawn(bus.check(aboard.phone(sold(dayPass())), Pass.Kind.USE, 1)))
                .isEqualTo("WRONG_AREA");
    }

    @Test
    void aSheetPassesOnce() {
        var sheet = sheet(sold(dayPass()));
        assertThat(aboard.board(sheet)).isEqualTo("valid");
        aboard.later(Duration.ofHours(1));
        assertThat(aboard.board(sheet)).isEqualTo("ALREADY_USED");
    }

    @Test
    void aGroupBoardsInParts() {
        var group = sold(group(3));
        assertThat(aboard.validator().check(aboard.phone(group), Pass.Kind.USE, 2))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(aboard.validator().check(aboard.phone(group), Pass.Kind.USE, 1))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(Aboard.drawn(aboard.validator().check(aboard.phone(group), Pass.Kind.USE, 1)))
                .isEqualTo("ALREADY_USED");
    }

    @Test
    void aRevokedBearerIsRefusedOnceTheReaderHasTheList() {
        var ticket = sold(dayPass());
        aboard.later(Duration.ofMinutes(10));
        aboard.validator()
                .learn(aboard.knowledge(List.of(claims(ticket, BearerKind.PHONE).bearer())));
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("REVOKED");
    }

    @Test
    void anOlderListDoesNotBringADeadBearerBack() {
        var ticket = sold(dayPass());
        var older = aboard.knowledge(List.of());
        aboard.later(Duration.ofMinutes(10));
        aboard.validator()
                .learn(aboard.knowledge(List.of(claims(ticket, BearerKind.PHONE).bearer())));
        aboard.validator().learn(older);
        assertThat(aboard.board(aboard.phone(ticket))).isEqualTo("REVOKED");
    }

    @Test
    void withAnOldListTheTicketPassesAndTheReaderIsTold() {
        aboard.later(Duration.ofMinutes(16));
        assertThat(aboard.validator().check(aboard.phone(sold(dayPass())), Pass.Kind.USE, 1))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        valid -> assertThat(valid.revocationsAreOld()).isTrue());
    }

    @Test
    void aTokenSignedByAnotherIsForged() {
        var claims = claims(sold(dayPass()), BearerKind.SHEET);
        assertThat(aboard.board(TokenText.of(Keys.key(3).sign(claims)))).isEqualTo("FORGED");
    }

    @Test
    void aTokenOfAKeyTheReaderNeverFetchedIsNotCalledForged() {
        var claims = claims(sold(dayPass()), BearerKind.SHEET);
        assertThat(aboard.board(TokenText.of(Keys.key(4).sign(claims)))).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void aGuessedCodeIsForged() {
        var token = KEY.sign(claims(sold(dayPass()), BearerKind.PHONE));
        assertThat(aboard.board(TokenText.of(token, new ShownCode(RotatingCode.stepAt(at("10:00")), 12345))))
                .isEqualTo("FORGED");
    }

    @Test
    void aCardsTokenPassesWithTheCardAndNotAsAPicture() {
        var token = KEY.sign(claims(sold(dayPass()), BearerKind.CARD));
        assertThat(aboard.board(TokenText.of(token))).isEqualTo("WRONG_BEARER");
        assertThat(Aboard.drawn(aboard.validator().checkCard(token, Pass.Kind.USE, 1)))
                .isEqualTo("valid");
    }

    @Test
    void somethingElseIsUnreadable() {
        assertThat(aboard.board("https://example.org/menu")).isEqualTo("UNREADABLE");
    }
}
