package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.miyamichi.service.journey.Content;
import jp.miyamichi.service.journey.Party;
import jp.miyamichi.service.journey.Purchase;
import jp.miyamichi.service.journey.Stay;
import org.junit.jupiter.api.Test;

class JourneyDocumentTest {

    private static final Content DAY = new Content(
            Party.ofAdults(1),
            List.of(),
            List.of(new Stay(0, "寺")),
            new Purchase(List.of(), List.of(), 0, 0),
            List.of());

    @Test
    void aDayIsReadAsItWasWritten() {
        assertThat(JourneyDocument.read(JourneyDocument.write(DAY), Content.class))
                .isEqualTo(DAY);
    }

    @Test
    void aJourneyWrittenBeforeThereWereStaysHasNone() {
        var written = JourneyDocument.write(DAY).replaceFirst("\"stays\":\\[[^]]*],", "");
        assertThat(written).doesNotContain("stays");
        assertThat(JourneyDocument.read(written, Content.class).stays()).isEmpty();
    }
}
