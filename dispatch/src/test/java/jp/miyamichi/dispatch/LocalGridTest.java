package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.booking.SampleBookings.KAWACHI;
import static jp.miyamichi.dispatch.booking.SampleBookings.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalGridTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock(NINE);
    private final LocalGrid grid = new LocalGrid(clock);

    @Test
    void whatIsRememberedIsRecalledUntilItsTimeIsOver() {
        grid.remember(Grid.Kind.HOLDS, KAWACHI, "a", "document", MINUTE);
        assertThat(grid.recall(Grid.Kind.HOLDS, KAWACHI, "a")).contains("document");
        assertThat(grid.recall(Grid.Kind.OFFERS, KAWACHI, "a")).isEmpty();
        clock.passes(MINUTE);
        assertThat(grid.recall(Grid.Kind.HOLDS, KAWACHI, "a")).isEmpty();
    }

    @Test
    void sweepingDropsOnlyWhatIsOver() {
        grid.remember(Grid.Kind.OFFERS, KAWACHI, "kept", "document", MINUTE.multipliedBy(10));
        for (int n = 0; n < 1_000; n++) {
            grid.remember(Grid.Kind.OFFERS, KAWACHI, "old " + n, "document", MINUTE);
        }
        clock.passes(MINUTE);
        grid.remember(Grid.Kind.OFFERS, KAWACHI, "new", "document", MINUTE);
        assertThat(grid.recall(Grid.Kind.OFFERS, KAWACHI, "kept")).isPresent();
        assertThat(grid.recall(Grid.Kind.OFFERS, KAWACHI, "new")).isPresent();
        assertThat(grid.recall(Grid.Kind.OFFERS, KAWACHI, "old 1")).isEmpty();
    }
}
