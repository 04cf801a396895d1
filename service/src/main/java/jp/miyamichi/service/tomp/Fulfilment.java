package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;

/// Where a booking becomes a right to travel. Everything may be asked again.
public interface Fulfilment {

    /// Keeps what is booked for some minutes.
    Kept keep(Booking booking);

    /// Sells what is kept; the partner owes the money.
    Sold sell(Booking booking);

    /// Lets go what was kept.
    void release(Booking booking);

    /// Takes back what was sold, by its product's rule.
    TakenBack takeBack(Booking booking);

    /// Whether it is sold, whatever our own book says.
    boolean isSold(Booking booking);

    /// What the traveller shows; empty unless sold.
    Optional<Shown> shown(Booking booking);

    /// @param text of a code to be shown
    record Shown(String text, Instant from, Instant until) {}

    sealed interface Kept {
        record Until(Instant time) implements Kept {}

        record Not(String why) implements Kept {}
    }

    sealed interface Sold {
        record Yes() implements Sold {}

        record No(String why) implements Sold {}
    }

    sealed interface TakenBack {
        record Yes(Yen yen) implements TakenBack {}

        record No(String why) implements TakenBack {}
    }
}
