package jp.miyamichi.ticketing.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Runs transactions, again where PostgreSQL asks for it, and opens ledger accounts when they are first needed: that
/// they exist is only checked at commit, so that a sale need not look.
final class Transactions {

    /// A deadlock or an account to open is rare; more than this many in a row is a bug.
    private static final int ATTEMPTS_MAX = 5;

    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String FOREIGN_KEY = "23503";

    private final Jdbi jdbi;
    private final Supplier<List<String>> accounts;

    /// @param accounts all that may be needed, opened when one is missed
    Transactions(Jdbi jdbi, Supplier<List<String>> accounts) {
        this.jdbi = jdbi;
        this.accounts = accounts;
    }

    <T> T in(HandleCallback<T, RuntimeException> work) {
        return again(() -> jdbi.inTransaction(work));
    }

    /// Without BEGIN and COMMIT around it: for work that is one statement.
    <T> T single(HandleCallback<T, RuntimeException> work) {
        return again(() -> jdbi.withHandle(work));
    }

    private <T> T again(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (JdbiException failed) {
                if (attempt == ATTEMPTS_MAX || !mayPass(failed)) {
                    throw failed;
                }
            }
        }
    }

    private boolean mayPass(JdbiException failed) {
        var state = state(failed);
        if (state.equals(FOREIGN_KEY) && missesAnAccount(failed)) {
            jdbi.useHandle(this::openAccounts);
            return true;
        }
        return state.equals(DEADLOCK) || state.equals(SERIALIZATION);
    }

    private void openAccounts(Handle handle) {
        var batch = handle.prepareBatch(
                "INSERT INTO ticketing.account (code, kind) VALUES (:code, split_part(:code, ':', 1))"
                        + " ON CONFLICT DO NOTHING");
        accounts.get().forEach(code -> batch.bind("code", code).add());
        batch.execute();
    }

    static String state(Throwable failed) {
        return sql(failed).map(SQLException::getSQLState).orElse("");
    }

    /// The ledger's check tells it by these words; the name of a constraint would need the driver's own classes.
    private static boolean missesAnAccount(Throwable failed) {
        return sql(failed)
                .map(SQLException::getMessage)
                .filter(message -> message.contains("account that is not open"))
                .isPresent();
    }

    static Optional<SQLException> sql(@Nullable Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
