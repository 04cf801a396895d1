package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// Tills: opened, filled, counted. What ought to be in one is what the ledger says of `cash:<desk>`, whoever booked it;
/// what is counted and differs is booked as a difference, so that afterwards both agree.
///
/// Each command may be sent again and then answers the same.
public interface CashDesk {

    OpenAnswer open(CashShift shift);

    TakeAnswer take(FareTaken fare);

    CountAnswer count(CashCount count);

    Optional<Summary> find(UUID shift);

    /// The shifts opened in `from` up to, and without, `until`, in that order.
    List<Summary> shifts(Instant from, Instant until);

    /// How opening a shift went.
    sealed interface OpenAnswer {

        /// @param differenceYen by how much more was in the till than the ledger says
        record Opened(int number, long differenceYen) implements OpenAnswer {}

        /// The shift before has not been counted.
        record StillOpen(String desk) implements OpenAnswer {}

        /// The id belongs to another shift.
        record IdTaken() implements OpenAnswer {}
    }

    /// How recording a fare went.
    sealed interface TakeAnswer {

        record Taken() implements TakeAnswer {}

        /// Another fare is recorded for the ride.
        record AlreadyPaid(Yen yen) implements TakeAnswer {}

        record NoOpenShift() implements TakeAnswer {}
    }

    /// How counting went.
    sealed interface CountAnswer {

        /// @param differenceYen by how much more was in the till than the ledger says
        record Counted(Yen inTill, long differenceYen) implements CountAnswer {}

        record NoSuchShift() implements CountAnswer {}
    }

    /// A shift and what came of it.
    ///
    /// @param number the desk's first, second, third shift
    /// @param fares taken in it, for orders to be paid on board and without a ticket
    /// @param cash fares taken in cash
    /// @param reader fares the reader took
    /// @param counted empty while the shift is open
    record Summary(CashShift shift, int number, int fares, Yen cash, Yen reader, Optional<Counted> counted) {

        /// How it ended.
        public record Counted(String by, Instant at, Yen inTill, long differenceYen) {}
    }
}
