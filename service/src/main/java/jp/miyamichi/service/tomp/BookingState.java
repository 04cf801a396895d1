package jp.miyamichi.service.tomp;

/// How far a partner's booking has come, in the words of TOMP.
public enum BookingState {
    /// Offered; nothing is kept.
    NEW,
    /// Kept until a time; nothing is sold.
    PENDING,
    /// Sold.
    CONFIRMED,
    STARTED,
    FINISHED,
    CANCELLED,
    EXPIRED;

    /// Whether it is sold and may still be given back.
    boolean isSold() {
        return this == CONFIRMED;
    }

    /// Whether time alone may end it.
    boolean isOpen() {
        return this == NEW || this == PENDING;
    }
}
