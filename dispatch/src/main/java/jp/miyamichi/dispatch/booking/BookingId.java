package jp.miyamichi.dispatch.booking;

import java.util.UUID;

/// A booking, and already the offer it comes from: the id is chosen when the offer is made.
public record BookingId(UUID value) implements Comparable<BookingId> {

    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public int compareTo(BookingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
