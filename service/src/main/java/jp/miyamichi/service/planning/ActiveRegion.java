package jp.miyamichi.service.planning;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Lends the region that is planned on now. A replaced region is closed when its last borrower has given it back, so a
/// swap fails no request.
public final class ActiveRegion implements AutoCloseable {

    private final AtomicReference<Optional<Loan>> current = new AtomicReference<>(Optional.empty());

    /// From now on `next` is lent.
    public void replaceWith(OpenRegion next) {
        current.getAndSet(Optional.of(new Loan(next))).ifPresent(Loan::giveBack);
    }

    /// Calls `use` with the current region, which stays open until `use` returns.
    public <T> T with(Function<OpenRegion, T> use) {
        var loan = borrow();
        try {
            return use.apply(loan.region());
        } finally {
            loan.giveBack();
        }
    }

    public boolean isPresent() {
        return current.get().isPresent();
    }

    private Loan borrow() {
        while (true) {
            var loan = current.get().orElseThrow(NoRegion::new);
            if (loan.take()) {
                return loan;
            }
        }
    }

    @Override
    public void close() {
        current.getAndSet(Optional.empty()).ifPresent(Loan::giveBack);
    }

    /// No region is open: the service is starting or stopping.
    public static final class NoRegion extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NoRegion() {
            super("no region is open");
        }
    }
}
