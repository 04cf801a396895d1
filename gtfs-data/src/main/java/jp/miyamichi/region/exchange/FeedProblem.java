package jp.miyamichi.region.exchange;

/// One thing wrong with a feed: where, what, and what to do about it. Its text is for people.
///
/// @param file inside the feed; empty where the feed as a whole is meant
/// @param line from 1; 0 where no line is to blame
public record FeedProblem(String file, int line, String text) {

    public FeedProblem {
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 or more, not " + line);
        }
    }

    static FeedProblem ofFeed(String text) {
        return new FeedProblem("", 0, text);
    }

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return text;
        }
        return line == 0 ? file + ": " + text : file + " line " + line + ": " + text;
    }
}
