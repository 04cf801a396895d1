package jp.miyamichi.ticketing.fare;

import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What [Fares] answers to a [FareRequest].
public sealed interface FareAnswer {

    /// Every ride has its fare.
    ///
    /// @param rides one fare for each ride asked, in the same order
    /// @param left the points still on the card, without those the rides earned
    record Priced(List<RideFare> rides, Purse left) implements FareAnswer {

        public Priced {
            rides = List.copyOf(rides);
        }

        public Yen total() {
            return Yen.sum(rides.stream().map(RideFare::paid));
        }

        public Yen pointsEarned() {
            return Yen.sum(rides.stream().map(RideFare::earned));
        }
    }

    /// No rule knows this ride's fare, so nothing is answered rather than something guessed.
    ///
    /// @param ride counted from 0
    /// @param reason with what to do about it
    record Unpriced(int ride, String reason) implements FareAnswer {}
}
