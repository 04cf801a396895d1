package jp.miyamichi.ticketing.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few kills; `./miyamichi soak sales` makes as many as you like.
class SalesSoakTest {

    @Test
    void killedSellersAndServersLeaveTheBooksRight(@TempDir Path folder) throws Exception {
        var outcome = SalesSoak.run(folder, 4, 7);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.acknowledged()).isPositive();
    }
}
