package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.crowding.Crowding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was said of crowds, asked for a few times a minute however many signs there are. While it cannot be asked, what
/// was said before holds until its own end.
final class LastSaid {

    private static final Logger LOG = LoggerFactory.getLogger(LastSaid.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Supplier<List<Crowding>> crowding;
    private final InstantSource clock;
    private List<Crowding> known = List.of();
    private Instant next = Instant.MIN;

    LastSaid(Supplier<List<Crowding>> crowding, InstantSource clock) {
        this.crowding = crowding;
        this.clock = clock;
    }

    synchronized List<Crowding> now() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            try {
                known = List.copyOf(crowding.get());
            } catch (RuntimeException lost) { // signs tell of trams and buses, whatever else is lost
                LOG.debug("no crowding for signs cause={}", lost.toString());
            }
        }
        return known.stream().filter(said -> said.until().isAfter(now)).toList();
    }
}
