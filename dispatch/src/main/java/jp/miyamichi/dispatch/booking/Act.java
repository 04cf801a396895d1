package jp.miyamichi.dispatch.booking;

/// What may happen to a booking.
public enum Act {
    CONFIRM,
    /// The offer was held for too long.
    EXPIRE,
    /// The held offer can no longer be kept.
    REFUSE,
    /// The vehicle drives to the pickup.
    SET_OUT,
    /// The vehicle cannot come; another one will.
    HAND_OVER,
    BOARD,
    SET_DOWN,
    CANCEL,
    MISS
}
