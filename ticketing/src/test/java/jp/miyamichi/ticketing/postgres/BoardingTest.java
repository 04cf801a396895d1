package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardTokens;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.token.Keys;
import jp.miyamichi.ticketing.ticket.token.PhonePass;
import jp.miyamichi.ticketing.ticket.token.SampleTokens;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer.Kept;
import jp.miyamichi.ticketing.ticket.validation.Validator;
import jp.miyamichi.ticketing.ticket.validation.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A ticket's way from the office to a phone, past a reader without a network, and back.
class BoardingTest {

    private final Office office = new Office();
    private final Boarding boarding = new Boarding(
            new TicketsTable(office.jdbi()),
            office.bearers(),
            new ReadersTable(office.jdbi()),
            new CardTickets(office.jdbi()),
            new SigningKeysTable(office.jdbi(), Keys.seal(), Keys.RANDOM),
            knowledge -> new OnlineCheck(office.jdbi(), knowledge),
            () -> office.now());
    private final ReaderId tram = office.reader("lightline");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatAPhoneComputesPassesAReaderWithoutANetworkAndIsSynced() throws Exception {
        var phone = office.phone(office.sold(dayPass()));
        var pass = boarding.phonePass(phone.id()).orElseThrow();
        var reader = reader();
        office.clock("25:30");
        assertThat(reader.check(shownBy(pass, at("25:30")), Pass.Kind.USE, 1)).isInstanceOf(Verdict.Valid.class);
        assertThat(office.validations().sync(tram, reader.unsynced(100), office.now()))
                .isEqualTo(new Kept(1, 0));
    }

    @Test
    void afterAMoveTheOldPhoneIsRefusedAndTheNewOnePasses() throws Exception {
        var old = office.phone(office.sold(dayPass()));
        var oldPass = boarding.phonePass(old.id()).orElseThrow();
        Bearer moved = Office.given(office.move(old.id()));
        var newPass = boarding.phonePass(moved.id()).orElseThrow();
        assertThat(boarding.phonePass(old.id())).isEmpty();
        var reader = reader();
        assertThat(reader.check(shownBy(oldPass, office.now()), Pass.Kind.USE, 1))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Verdict.Reason.REVOKED));
        assertThat(reader.check(shownBy(newPass, office.now()), Pass.Kind.USE, 1))
                .isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void aReaderWithANetworkAsksTheOffice() throws Exception {
        var phone = office.phone(office.sold(dayPass()));
        var shown = shownBy(boarding.phonePass(phone.id()).orElseThrow(), office.now());
        assertThat(boarding.check(tram, Area.of("lrt"), shown, Pass.Kind.USE, 1))
                .containsInstanceOf(Verdict.Valid.class);
    }

    @Test
    void whoIsNotEnrolledGetsNeitherKeysNorAnswers() {
        var stranger = new ReaderId(UUID.randomUUID());
        assertThat(boarding.pack(stranger)).isEmpty();
        assertThat(boarding.check(stranger, Area.of("lrt"), "M1:", Pass.Kind.USE, 1))
                .isEmpty();
    }

    @Test
    void aLinkedCardPassesAReaderWithoutANetworkAndAnotherCardIsUnknown() {
        var chip = new Idm("010101123456789A");
        var ticket = office.sold(dayPass());
        office.bearers().putOn(Office.command(), ticket.id(), office.confirmedCard("hanako", chip), office.now());
        var cards = new CardTokens(boarding.cardTokens(tram, Area.of("lrt")).orElseThrow());
        var keys = new CardKeys(Map.of(1, Office.key(1)));
        assertThat(cards.find(new Idm("0101010000000000"), keys)).isEmpty();
        assertThat(reader().checkCard(cards.find(chip, keys).getFirst(), Pass.Kind.USE, 1))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(boarding.cardTokens(tram, Area.of("oya"))).hasValue(List.of());
    }

    @Test
    void aSheetIsPrintedForItsBearerOnly() {
        var ticket = office.sold(dayPass());
        var sheet = Office.given(office.bearers().show(Office.command(), ticket.id(), BearerKind.SHEET, office.now()));
        assertThat(boarding.sheet(sheet.id()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("M1:"));
        assertThat(boarding.phonePass(sheet.id())).isEmpty();
    }

    private Validator reader() {
        var knowledge = boarding.pack(tram).orElseThrow().knowledge().orElseThrow();
        var place = new Place("lightline", Area.of("lrt"));
        return new Validator(tram, place, () -> office.now(), knowledge, 0);
    }

    /// What a page does, written without any of our classes but base45.
    private static String shownBy(PhonePass pass, Instant time) throws Exception {
        var step = ByteBuffer.allocate(4)
                .putInt((int) (time.getEpochSecond() / 30))
                .array();
        var day = time.getEpochSecond() / 30 / 2880;
        var secret = pass.secrets().stream()
                .filter(one -> one.day() == day)
                .findFirst()
                .orElseThrow();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret.secret()), "HmacSHA256"));
        mac.update(new byte[] {'c', 'o', 'd', 'e'});
        var code = Arrays.copyOf(mac.doFinal(step), 8);
        var token = Base64.getUrlDecoder().decode(pass.token());
        var shown = ByteBuffer.allocate(token.length + 12).put(token).put(step).put(code);
        return SampleTokens.text(shown.array());
    }
}
