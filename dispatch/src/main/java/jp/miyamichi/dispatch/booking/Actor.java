package jp.miyamichi.dispatch.booking;

/// Who may cause something to happen to a booking.
public enum Actor {
    RIDER,
    /// The phone desk and the operator's page.
    DESK,
    DRIVER,
    /// Dispatch itself: a clock that ran out, a suspended service, a lost vehicle.
    DISPATCH
}
