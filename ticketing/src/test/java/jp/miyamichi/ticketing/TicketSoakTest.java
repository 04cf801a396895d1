package jp.miyamichi.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A sample of what `./miyamichi soak tickets` does at length.
class TicketSoakTest {

    private static final long INPUTS = 20_000;

    @Test
    void whateverComesIsAnsweredAndNothingChangedIsTakenForSigned() {
        var report = TicketSoak.run(INPUTS, 20261124);
        assertThat(report.failures()).isEmpty();
        assertThat(report.inputs()).isEqualTo(INPUTS);
        assertThat(report.readable()).isGreaterThan(INPUTS / 50);
    }
}
