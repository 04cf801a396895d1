package jp.miyamichi.ticketing.fare;

import jp.miyamichi.ticketing.Yen;

/// A ride's published fare before any discount, where one is known.
public sealed interface BaseFare {

    /// The fare is known.
    record Known(Why why) implements BaseFare {

        public Yen yen() {
            return why.yen();
        }
    }

    /// No table knows it.
    ///
    /// @param reason with what to do about it
    record Unknown(String reason) implements BaseFare {}
}
