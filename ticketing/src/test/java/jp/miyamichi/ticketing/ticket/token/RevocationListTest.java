package jp.miyamichi.ticketing.ticket.token;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private static final SigningKey KEY = Keys.key(3);
    private static final TrustedKeys TRUSTED = new TrustedKeys(List.of(KEY.publicKey()), List.of());

    @Test
    void tenThousandRevocationsTakeLessThanThirtyEightKilobytes() {
        var list = list(10_000);
        assertThat(list.bytes().length).isBetween(35_000, 38_000);
    }

    @Test
    void everyRevokedBearerIsOnTheListThatArrives() {
        var read =
                RevocationList.read(list(1_000).bytes(), TRUSTED, at("10:00")).orElseThrow();
        assertThat(read.size()).isEqualTo(1_000);
        assertThat(bearers(1).limit(1_000)).allMatch(read::contains);
    }

    @Test
    void noneOfAHundredThousandOthersIsTakenForRevoked() {
        var list = list(1_000);
        assertThat(bearers(2).limit(100_000)).noneMatch(list::contains);
    }

    @Test
    void theNextBearerOfARevokedTicketIsAlive() {
        var dead = bearers(1).findFirst().orElseThrow();
        assertThat(list(10).contains(new BearerId(dead.ticket(), dead.number() + 1)))
                .isFalse();
    }

    @Test
    void anEmptyListRevokesNothing() {
        var read = RevocationList.read(list(0).bytes(), TRUSTED, at("10:00")).orElseThrow();
        assertThat(bearers(1).limit(10)).noneMatch(read::contains);
    }

    @Test
    void aListIsOldAfterItsNextUpdate() {
        assertThat(list(1).isOldAt(at("10:00"))).isFalse();
        assertThat(list(1).isOldAt(at("10:16"))).isTrue();
    }

    @Test
    void aChangedListIsNotRead() {
        var bytes = list(50).bytes();
        IntStream.range(0, bytes.length).forEach(i -> {
            var changed = bytes.clone();
            changed[i] ^= 4;
            assertThat(RevocationList.read(changed, TRUSTED, at("10:00"))).isEmpty();
        });
    }

    @Test
    void aListSignedWithAnUnknownKeyIsNotRead() {
        var list = RevocationList.of(List.of(), at("10:00"), at("10:15"), Keys.key(4));
        assertThat(RevocationList.read(list.bytes(), TRUSTED, at("10:00"))).isEmpty();
    }

    private static RevocationList list(int size) {
        return RevocationList.of(
                bearers(1).limit(size).toList(), at("10:00"), at("10:00").plus(Duration.ofMinutes(15)), KEY);
    }

    private static Stream<BearerId> bearers(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .map(id -> new BearerId(new TicketId(id), 1));
    }
}
