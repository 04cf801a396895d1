package jp.miyamichi.region.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What became of an import.
public sealed interface ImportAnswer {

    /// The feed is fit. `stored` is where it now lies; empty after a dry run.
    record Accepted(FeedChange change, Optional<Path> stored) implements ImportAnswer {}

    /// The feed is not fit, or could not be had; nothing was changed.
    record Rejected(List<FeedProblem> problems) implements ImportAnswer {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
