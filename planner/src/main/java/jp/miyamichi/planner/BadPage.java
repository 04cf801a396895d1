package jp.miyamichi.planner;

/// The page of a wish is not a cursor from an earlier answer.
public final class BadPage extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadPage(String message, Exception cause) {
        super(message, cause);
    }
}
