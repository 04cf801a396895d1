package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Times at which a service does not run, beyond its holidays.
public interface Suspensions {

    /// @param id chosen by whoever suspends; the same again changes nothing
    record Suspension(UUID id, String service, Instant from, Instant to, String reason) {

        public Suspension {
            if (!to.isAfter(from) || reason.isBlank()) {
                throw new IllegalArgumentException("a suspension has a reason and ends after it begins");
            }
        }

        public boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    void add(Suspension suspension);

    /// Those that are not over at `now`.
    List<Suspension> of(String service, Instant now);
}
