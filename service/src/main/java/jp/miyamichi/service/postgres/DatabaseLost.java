package jp.miyamichi.service.postgres;

/// The database does not answer now. It may be back in a moment.
public final class DatabaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseLost(Throwable cause) {
        super("the database does not answer", cause);
    }
}
