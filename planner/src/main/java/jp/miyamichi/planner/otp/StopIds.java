package jp.miyamichi.planner.otp;

import java.util.Optional;
import org.opentripplanner.core.model.id.FeedScopedId;

/// Stop ids as people and pages write them: `feed:stop_id`.
final class StopIds {

    private StopIds() {}

    /// Empty where the text is no such id.
    static Optional<FeedScopedId> parse(String text) {
        var colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Optional.empty()
                : Optional.of(new FeedScopedId(text.substring(0, colon), text.substring(colon + 1)));
    }
}
