package jp.miyamichi.region.exchange;

import java.nio.file.Path;
import java.util.List;

/// The field's own validator, asked once our checks have passed.
@FunctionalInterface
public interface FeedValidator {

    /// What makes the feed `zip` unfit; empty if nothing does. Mere warnings are not answered.
    List<FeedProblem> errors(Path zip);
}
