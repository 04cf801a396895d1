package jp.miyamichi.region.exchange;

import java.util.List;

/// Ends an import early; [FeedImport] turns it into [ImportAnswer.Rejected].
final class BadFeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FeedProblem> problems;

    BadFeedException(List<FeedProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    BadFeedException(String file, int line, String text) {
        this(List.of(new FeedProblem(file, line, text)));
    }

    static BadFeedException ofFeed(String text) {
        return new BadFeedException(List.of(FeedProblem.ofFeed(text)));
    }

    List<FeedProblem> problems() {
        return problems;
    }
}
