package jp.miyamichi.service.tomp;

/// What became of what a partner asked.
public sealed interface Outcome {

    record Now(Booking booking) implements Outcome {}

    record Refused(Why why, String detail) implements Outcome {}

    enum Why {
        /// There is none, or it is somebody else's.
        UNKNOWN,
        /// Its time is over.
        GONE,
        /// It cannot be had any more.
        TAKEN,
        /// Not as the booking stands.
        NOT_NOW
    }

    static Outcome refused(Why why, String detail) {
        return new Refused(why, detail);
    }
}
