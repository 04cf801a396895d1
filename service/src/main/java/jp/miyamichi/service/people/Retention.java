package jp.miyamichi.service.people;

import java.time.Instant;
import java.util.Map;

/// Forgets what may be kept no longer. Every node runs it now and then; one at a time does it.
public interface Retention {

    /// @return how many rows of what were forgotten, by its name; empty where another node is at it
    Map<String, Integer> tidy(Instant now);
}
