package jp.miyamichi.ticketing.fare;

/// A rule file that cannot be used, with the place to mend it.
public final class RuleFileProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// @param line counted from 1, 0 where the whole file is meant
    RuleFileProblem(String file, int line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    }
}
