package jp.miyamichi.dispatch.booking;

import java.util.List;

/// What is remembered of an answer: enough to give it again.
///
/// @param outcome one word, for example `confirmed` or `gone`
/// @param bookings it was about
public record CommandAnswer(String outcome, List<BookingId> bookings) {

    public CommandAnswer {
        bookings = List.copyOf(bookings);
    }
}
