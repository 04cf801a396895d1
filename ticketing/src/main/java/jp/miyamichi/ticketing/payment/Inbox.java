package jp.miyamichi.ticketing.payment;

import java.time.Instant;
import java.util.List;

/// What providers told us, each event once, until it is dealt with.
public interface Inbox {

    /// @param subject our payment's id where the event names it, else the provider's name for the payment
    record Event(String provider, String id, String kind, String subject) {}

    /// Answers whether it is new.
    boolean add(Event event, Instant now);

    /// Those not dealt with yet, oldest first.
    List<Event> open(int limit);

    void done(Event event, Instant now);
}
