package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.postgres.Office.NOW;
import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.group;
import static jp.miyamichi.ticketing.ticket.Samples.halfYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.Misuse;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer.Kept;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValidationsTableTest {

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private final ReaderId tram = office.reader("lightline");
    private final ReaderId bus = office.reader("kanto");

    @Test
    void sendingAgainChangesNothing() {
        var phone = office.phone(office.sold(dayPass()));
        var seen = List.of(use(tram, 1, phone, "10:00"), use(tram, 2, phone, "12:00"));
        assertThat(sync(tram, seen)).isEqualTo(new Kept(2, 0));
        assertThat(sync(tram, seen)).isEqualTo(new Kept(0, 0));
        assertThat(usesOf(phone)).isEqualTo(2);
    }

    @Test
    void doubleUseIsFoundWhenTheSecondReaderSyncs() {
        var phone = office.phone(office.sold(dayPass()));
        assertThat(sync(bus, List.of(use(bus, 1, phone, "10:01")))).isEqualTo(new Kept(1, 0));
        assertThat(sync(tram, List.of(use(tram, 1, phone, "10:00")))).isEqualTo(new Kept(1, 1));
        assertThat(misuses(phone)).isEqualTo("USED_TWICE by bus 1");
        assertThat(office.count(
                        "SELECT count(*) FROM ticketing.outbox WHERE kind = 'ticket.misused' AND subject = ?",
                        phone.id().ticket().value()))
                .isEqualTo(1);
    }

    @Test
    void aPassThatIsMovedToAnotherPhoneIsNoMisuse() {
        var phone = office.clock("9:00").phone(office.sold(dayPass()));
        office.clock("10:00");
        var next = Office.given(office.move(phone.id()));
        sync(tram, List.of(use(tram, 1, phone, "9:30"), use(tram, 2, next, "10:30")));
        assertThat(misuses(phone)).isEmpty();
    }

    @Test
    void aDeadPhoneThatWasLetPassIsFound() {
        var phone = office.clock("9:00").phone(office.sold(dayPass()));
        office.clock("10:00").move(phone.id());
        sync(tram, List.of(use(tram, 1, phone, "10:30")));
        assertThat(misuses(phone)).isEqualTo("DEAD_BEARER by tram 1");
    }

    @Test
    void aMisuseThatALaterSyncExplainsGoes() {
        var phone = office.phone(office.sold(halfYear(dayPass().validity().forRides(1))));
        sync(bus, List.of(use(bus, 1, phone, "10:00")));
        sync(tram, List.of(use(tram, 1, phone, "11:00")));
        assertThat(misuses(phone)).isEqualTo("TOO_MANY_USES by tram 1");
        sync(tram, List.of(use(tram, 2, phone, "9:00")));
        assertThat(misuses(phone)).isEqualTo("TOO_MANY_USES by bus 1, TOO_MANY_USES by tram 1");
    }

    @Test
    void whateverTheOrderTheTablesEndUpTheSame() {
        var expected = syncedInOrder(1);
        for (var seed = 2; seed < 6; seed++) {
            assertThat(syncedInOrder(seed)).as("seed " + seed).isEqualTo(expected);
        }
    }

    private String syncedInOrder(long seed) {
        var phone = office.phone(office.sold(group(2)));
        var readers = List.of(office.reader("lightline"), office.reader("kanto"));
        var seen = new ArrayList<Validation>();
        for (var n = 0; n < 8; n++) {
            seen.add(use(readers.get(n % 2), 1 + n / 2, phone, "10:" + (10 + n * 2)));
        }
        Collections.shuffle(seen, new Random(seed));
        seen.forEach(one -> sync(one.reader(), List.of(one)));
        Collections.shuffle(seen, new Random(seed + 100));
        seen.forEach(one -> sync(one.reader(), List.of(one)));
        return usesOf(phone) + " uses, "
                + office.validations().misuses(phone.id().ticket()).stream()
                        .map(found -> found.kind() + " " + readers.indexOf(found.reader()) + " " + found.sequence())
                        .toList();
    }

    @Test
    void aSequenceGivenTwiceIsFound() {
        var phone = office.phone(office.sold(dayPass()));
        sync(tram, List.of(use(tram, 1, phone, "10:00")));
        assertThat(sync(tram, List.of(use(tram, 1, phone, "11:00")))).isEqualTo(new Kept(0, 1));
        assertThat(misuses(phone)).isEqualTo("SEQUENCE_REUSED by tram 1");
    }

    @Test
    void evidenceOfAnUnknownTicketIsKept() {
        var stranger = new BearerId(new TicketId(UUID.randomUUID()), 1);
        var seen = new Validation(
                tram, 1, stranger, new Pass(Pass.Kind.USE, 1, NOW), new Place("lightline", Area.of("lrt")));
        assertThat(sync(tram, List.of(seen))).isEqualTo(new Kept(1, 1));
        assertThat(office.validations().misuses(stranger.ticket()))
                .extracting(ValidationsTable.Found::kind)
                .containsExactly(Misuse.Kind.UNKNOWN_TICKET);
    }

    @Test
    void aGroupInPartsIsOneUse() {
        var phone = office.phone(office.sold(group(4)));
        sync(
                tram,
                List.of(new Validation(
                        tram, 1, phone.id(), new Pass(Pass.Kind.USE, 3, NOW), new Place("lightline", Area.of("lrt")))));
        assertThat(usesOf(phone)).isEqualTo(1);
    }

    @Test
    void anExpelledReaderIsNotHeard() {
        var phone = office.phone(office.sold(dayPass()));
        new ReadersTable(office.jdbi()).expel(tram, NOW);
        assertThat(sync(tram, List.of(use(tram, 1, phone, "10:00")))).isEqualTo(new SyncAnswer.ReaderUnknown());
    }

    @Test
    void aReaderSpeaksForItselfOnly() {
        var phone = office.phone(office.sold(dayPass()));
        assertThatThrownBy(() -> sync(tram, List.of(use(bus, 1, phone, "10:00"))))
                .hasMessageContaining("of its own");
    }

    @Test
    void keptValidationsCannotBeChanged() {
        sync(tram, List.of(use(tram, 1, office.phone(office.sold(dayPass())), "10:00")));
        assertThatThrownBy(() -> office.jdbi().useHandle(handle -> handle.execute("DELETE FROM ticketing.validation")))
                .hasMessageContaining("only ever added");
    }

    @Test
    void theFirstUseAtTwoReadersAtOnceStartsTheTicketOnce() throws Exception {
        var phone = office.phone(office.sold(dayPass()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SyncAnswer>> both = List.of(
                    () -> sync(tram, List.of(use(tram, 1, phone, "10:20"))),
                    () -> sync(bus, List.of(use(bus, 1, phone, "10:10"))));
            threads.invokeAll(both).forEach(done -> done.resultNow());
        }
        assertThat(usesOf(phone)).isEqualTo(2);
        assertThat(office.count(
                        "SELECT count(*) FROM ticketing.ticket_use WHERE ticket = ? AND first_used_at = ?",
                        phone.id().ticket().value(),
                        at("10:10")))
                .isEqualTo(1);
    }

    private SyncAnswer sync(ReaderId reader, List<Validation> seen) {
        return office.validations().sync(reader, seen, office.now());
    }

    private static Validation use(ReaderId reader, long sequence, Bearer bearer, String at) {
        return new Validation(
                reader,
                sequence,
                bearer.id(),
                new Pass(Pass.Kind.USE, 1, at(at)),
                new Place("lightline", Area.of("lrt")));
    }

    private String misuses(Bearer bearer) {
        return String.join(
                ", ",
                office.validations().misuses(bearer.id().ticket()).stream()
                        .map(found -> found.kind().name() + " by "
                                + (found.reader().equals(tram) ? "tram " : "bus ") + found.sequence())
                        .toList());
    }

    private static int usesOf(Bearer bearer) {
        return office.count(
                "SELECT uses FROM ticketing.ticket_use WHERE ticket = ?",
                bearer.id().ticket().value());
    }
}
