package jp.miyamichi.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How often one may ask, at a time the test moves on.
class RateLimitsTest {

    private Instant now = Instant.parse("2026-04-01T01:02:00Z");
    private final RateLimits limits = new RateLimits(() -> now, 3);

    @Test
    void afterTheLastOneIsToldHowLongToWait() {
        for (var count = 0; count < RateClass.PROOF.perAddress(); count++) {
            assertThat(limits.ofAddress("192.0.2.1", RateClass.PROOF)).isEmpty();
        }
        assertThat(limits.ofAddress("192.0.2.1", RateClass.PROOF)).hasValue(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
        assertThat(limits.ofAddress("192.0.2.1", RateClass.PROOF)).isEmpty();
    }

    @Test
    void oneDoesNotUseUpTheShareOfAnother() {
        while (limits.ofAddress("192.0.2.1", RateClass.PROOF).isEmpty()) {
            // Takes all there is.
        }
        assertThat(limits.ofAddress("192.0.2.2", RateClass.PROOF)).isEmpty();
        assertThat(limits.ofAddress("192.0.2.1", RateClass.QUESTION)).isEmpty();
    }

    @Test
    void onlyTheLatestCallersAreRemembered() {
        for (var caller = 0; caller < 1_000; caller++) {
            limits.ofPerson(PersonId.random(), RateClass.CHANGE);
        }
        assertThat(limits.remembered()).isEqualTo(3);
    }
}
