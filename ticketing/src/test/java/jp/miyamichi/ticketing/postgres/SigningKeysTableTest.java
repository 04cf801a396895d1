package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.postgres.Office.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import jp.miyamichi.ticketing.ticket.token.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTableTest {

    private final Office office = new Office();
    private final KeySeal seal = Keys.seal();
    private final SigningKeysTable table = new SigningKeysTable(office.jdbi(), seal, Keys.RANDOM);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theFirstKeyIsMadeWhenItIsNeededAndKept() {
        var ring = table.ring(NOW);
        assertThat(ring.keys()).hasSize(1);
        assertThat(table.ring(NOW.plusSeconds(60))).isEqualTo(ring);
    }

    @Test
    void theNextKeyIsThereAWeekBeforeItSigns() {
        table.ring(NOW);
        var before = NOW.plus(KeyRing.SIGNS).minus(KeyRing.KNOWN_BEFORE);
        assertThat(table.ring(before.minusSeconds(1)).keys()).hasSize(1);
        assertThat(table.ring(before).keys()).hasSize(2);
        assertThat(table.ring(before).signing(before).id()).isEqualTo(1);
        assertThat(table.ring(before).signing(NOW.plus(KeyRing.SIGNS)).id()).isEqualTo(2);
    }

    @Test
    void ofManyNodesThatStartAtOnceOneMakesTheKey() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<KeyRing> start = () -> new SigningKeysTable(office.jdbi(), seal, Keys.RANDOM).ring(NOW);
            var rings = threads.invokeAll(Stream.generate(() -> start).limit(8).toList()).stream()
                    .map(done -> done.resultNow())
                    .distinct();
            assertThat(rings).hasSize(1);
        }
    }

    @Test
    void withAnotherSealTheKeysDoNotOpenAndTheMessageSaysWhy() {
        table.ring(NOW);
        assertThatThrownBy(() -> new SigningKeysTable(office.jdbi(), Keys.seal(), Keys.RANDOM).ring(NOW))
                .hasMessageContaining("give the key it was sealed with");
    }

    @Test
    void aWithdrawnKeyIsReplacedAtOnce() {
        table.ring(NOW);
        assertThat(table.withdraw(1, NOW)).isTrue();
        var ring = table.ring(NOW.plusSeconds(1));
        assertThat(ring.keys()).extracting(key -> key.id()).containsExactly(2);
        assertThat(ring.signing(NOW.plusSeconds(1)).id()).isEqualTo(2);
    }

    @Test
    void longAfterItsLastTokenAKeyIsForgotten() {
        table.ring(NOW);
        var later = NOW.plus(KeyRing.SIGNS).plus(KeyRing.CHECKED_AFTER).plus(Duration.ofDays(1));
        assertThat(table.ring(later).keys()).extracting(key -> key.id()).containsExactly(2);
    }
}
