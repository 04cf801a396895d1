package jp.miyamichi.ticketing.ticket.validation;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.group;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Readers are A, B and C; what they saw is drawn as `"A1 9:00 use"`, with persons as `"A1 9:00 use 2"`.
class ValidationLogTest {

    private static final TicketId TICKET = new TicketId(new UUID(1, 1));

    @Test
    void aPassUsedAtTwoVehiclesAtOnceIsFound() {
        assertThat(misuses(dayPass(), "A1 9:00 use, B1 9:01 use, A2 12:00 use")).isEqualTo("B1 used-twice");
    }

    @Test
    void theLastRideUsedTwiceIsFound() {
        var oneRide = new UseTerms(dayPass().validity().forRides(1), 1, Duration.ofMinutes(5), false);
        assertThat(misuses(oneRide, "B1 15:00 use, A1 9:00 use")).isEqualTo("B1 too-many-uses");
    }

    @Test
    void hoursCountFromTheFirstUseAnywhere() {
        var threeHours =
                new UseTerms(dayPass().validity().fromFirstUse(Duration.ofHours(3)), 1, Duration.ofMinutes(5), false);
        assertThat(misuses(threeHours, "A1 12:30 use, B1 9:00 use, A2 13:00 look"))
                .isEqualTo("A1 after-end, A2 after-end");
    }

    @Test
    void aGroupMayBoardTwoVehiclesInParts() {
        assertThat(misuses(group(4), "A1 9:00 use 2, B1 9:01 use 2")).isEmpty();
        assertThat(misuses(group(4), "A1 9:00 use 3, B1 9:01 use 2")).isEqualTo("B1 used-twice");
    }

    @Test
    void aReaderThatGivesOneSequenceTwiceIsFound() {
        assertThat(misuses(dayPass(), "A1 9:00 use, A1 12:00 use")).isEqualTo("A1 sequence-reused");
    }

    @Test
    void aBearerThatWasDeadIsFoundAndTwoMinutesAreForgiven() {
        var dead = Map.of(
                bearer().id(), new Bearer(bearer().id(), BearerKind.PHONE, at("8:00"), Optional.of(at("10:00"))));
        assertThat(drawn(TicketAccount.of(dayPass(), dead, log("A1 9:00 use, A2 10:01 look, A3 10:02 look"))))
                .isEqualTo("A3 dead-bearer");
    }

    @Test
    void aSheetUsedAtTwoReadersIsFound() {
        var sheet = Map.of(bearer().id(), new Bearer(bearer().id(), BearerKind.SHEET, at("8:00"), Optional.empty()));
        assertThat(drawn(TicketAccount.of(dayPass(), sheet, log("A1 9:00 use, B1 12:00 use, B2 12:10 look"))))
                .isEqualTo("B1 sheet-twice");
    }

    @Property
    void anyOrderAndAnyDuplicationGivesTheSame(
            @ForAll("seen") List<Validation> seen, @ForAll("terms") UseTerms terms, @ForAll long seed) {
        var arrived = new ArrayList<>(seen);
        var random = new Random(seed);
        IntStream.range(0, seen.size()).forEach(_ -> arrived.add(seen.get(random.nextInt(seen.size()))));
        Collections.shuffle(arrived, random);
        var merged = ValidationLog.EMPTY;
        for (var from = 0; from < arrived.size(); from += 3) {
            var part = ValidationLog.of(arrived.subList(from, Math.min(from + 3, arrived.size())));
            merged = random.nextBoolean() ? merged.plus(part) : part.plus(merged);
        }
        assertThat(merged).isEqualTo(ValidationLog.of(seen));
        assertThat(TicketAccount.of(terms, live(), merged))
                .isEqualTo(TicketAccount.of(terms, live(), ValidationLog.of(seen)));
    }

    @Property
    void asManyPersonsAreCountedAsWereSeen(@ForAll("seen") List<Validation> seen) {
        var account = TicketAccount.of(group(50), live(), ValidationLog.of(seen));
        var uses = ValidationLog.of(seen).inTime().stream()
                .filter(one -> one.pass().kind() == Pass.Kind.USE)
                .count();
        assertThat(account.history().uses()).isBetween(uses == 0 ? 0 : 1, (int) uses);
    }

    @Provide
    Arbitrary<List<Validation>> seen() {
        var passes = Combinators.combine(
                        Arbitraries.of(Pass.Kind.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 600))
                .as((kind, persons, minute) ->
                        new Pass(kind, persons, at("3:00").plusSeconds(minute * 60L)));
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"), Arbitraries.longs().between(1, 8), passes)
                .as(ValidationLogTest::validation)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<UseTerms> terms() {
        var validity = dayPass().validity();
        return Arbitraries.of(
                dayPass(),
                group(4),
                new UseTerms(validity.forRides(2), 1, Duration.ofMinutes(30), true),
                new UseTerms(validity.fromFirstUse(Duration.ofHours(2)), 2, Duration.ZERO, false));
    }

    private static String misuses(UseTerms terms, String seen) {
        return drawn(TicketAccount.of(terms, live(), log(seen)));
    }

    private static String drawn(TicketAccount account) {
        return account.misuses().stream()
                .map(misuse -> reader(misuse.seen()) + misuse.seen().sequence() + " " + misuse.kind())
                .collect(Collectors.joining(", "));
    }

    private static ValidationLog log(String drawn) {
        var seen = new ArrayList<Validation>();
        for (var one : drawn.split(", ")) {
            var words = one.split(" ");
            var persons = words.length > 3 ? Integer.parseInt(words[3]) : 1;
            var pass = new Pass(Pass.Kind.of(words[2]), persons, at(words[1]));
            seen.add(validation(words[0].substring(0, 1), Long.parseLong(words[0].substring(1)), pass));
        }
        return ValidationLog.of(seen);
    }

    private static Validation validation(String reader, long sequence, Pass pass) {
        var id = new ReaderId(new UUID(9, reader.charAt(0)));
        return new Validation(id, sequence, bearer().id(), pass, new Place("lightline", Area.of("lrt")));
    }

    private static String reader(Validation seen) {
        return Character.toString((int) seen.reader().value().getLeastSignificantBits());
    }

    private static Bearer bearer() {
        return new Bearer(new BearerId(TICKET, 1), BearerKind.PHONE, at("6:00"), Optional.empty());
    }

    private static Map<BearerId, Bearer> live() {
        return Map.of(bearer().id(), bearer());
    }
}
